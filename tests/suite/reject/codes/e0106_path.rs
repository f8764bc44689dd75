struct Wrap<'a>(&'a u8);
struct Outer { w: Wrap }
fn main() {}
