fn f(x: Box<dyn Fn(u8) -> String>) {}
fn main() { f(Box::new(|x| x)); f(Box::new(|x: u16| String::new())); }
