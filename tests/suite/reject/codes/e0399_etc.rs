trait Foo { type Assoc = u8; }
fn main() {}
