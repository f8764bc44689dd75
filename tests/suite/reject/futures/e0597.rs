async fn len(s: &str) -> usize { s.len() }
fn main() {
    let f;
    {
        let s = String::from("x");
        f = len(&s);
    }
    drop(f);
}
