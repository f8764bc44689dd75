fn f() -> ! { }
fn main() {}
