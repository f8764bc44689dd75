async fn other() {}
fn main() { let mut x = 1; let f = async { other().await; println!("{x}"); }; x = 2; drop(f); }
