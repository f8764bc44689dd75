async fn a() -> u8 { 1 }
async fn b() -> u8 { 1 }
fn main() { let x = if true { a() } else { b() }; drop(x); }
