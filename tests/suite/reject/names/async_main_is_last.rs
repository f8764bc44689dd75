async fn main() { let x = undefined; }
