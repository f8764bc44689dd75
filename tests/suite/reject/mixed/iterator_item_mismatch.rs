fn takes(i: impl Iterator<Item = String>) {}
fn main() { takes(vec!["a"].into_iter()); }
