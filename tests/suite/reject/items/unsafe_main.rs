unsafe fn main() {}
