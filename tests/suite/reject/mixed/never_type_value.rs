fn f() -> ! { 1 }
fn main() {}
