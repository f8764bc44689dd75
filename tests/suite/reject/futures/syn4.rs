unsafe extern "C" { async fn f(); }
fn main() { }
