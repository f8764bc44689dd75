const async fn f() {}
fn main() {}
