#[derive(Debug)] struct P { n: String }
fn main() { let mut v = vec![P { n: "a".into() }]; v.sort_by_key(|p| &p.n); println!("{v:?}"); }
