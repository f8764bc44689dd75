fn pick<'static>(one: &'static str) -> &'static str { one }
fn main() { println!("{}", pick("a")); }
