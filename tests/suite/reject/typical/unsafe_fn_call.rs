unsafe fn d() {}
fn main() { d(); }
