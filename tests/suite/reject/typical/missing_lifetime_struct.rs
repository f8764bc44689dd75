struct E { part: &str }
fn main() {}
