async fn f() { let x: u8 = "1".parse()?; drop(x); }
fn main() { drop(f()); }
