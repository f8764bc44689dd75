async fn f() -> u8 { if true { return "x"; } 1 }
fn main() { drop(f()); }
