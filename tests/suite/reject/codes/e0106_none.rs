fn make() -> &str { "a" }
fn main() {}
