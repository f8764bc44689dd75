async fn len(s: &String) -> usize { s.len() }
fn main() { let f = len(&String::from("x")); drop(f); }
