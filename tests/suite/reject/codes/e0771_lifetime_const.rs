fn func<'a, const N: &'a str>() {}
fn main() {}
