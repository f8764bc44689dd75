async fn len(s: &str) -> usize { s.len() }
fn main() {
    let s = String::from("x");
    let f = len(&s);
    drop(s);
    drop(f);
}
