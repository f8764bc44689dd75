fn f() -> &'static str { "a" }
fn g() -> &str { "a" }
fn main() {}
