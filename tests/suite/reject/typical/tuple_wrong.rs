fn f() -> (i32, String) { (1, 2) }
fn main() {}
