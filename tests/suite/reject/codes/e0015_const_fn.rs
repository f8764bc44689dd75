const fn f() -> String { String::from("a") }
fn main() {}
