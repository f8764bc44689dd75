trait Maker { type Item; fn make(&mut self) -> u8; }
struct FooMaker;
impl<T> Maker for FooMaker { type Item = u8; fn make(&mut self) -> u8 { 0 } }
fn main() {}
