async fn f() -> String {}
fn main() { drop(f()); }
