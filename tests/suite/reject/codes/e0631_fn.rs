fn apply(f: impl Fn(&str) -> usize) {}
fn len(s: String) -> usize { s.len() }
fn main() { apply(len); }
