fn main() {}
/// end
