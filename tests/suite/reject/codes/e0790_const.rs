trait Foo { const N: u8; }
fn main() { println!("{}", Foo::N); }
