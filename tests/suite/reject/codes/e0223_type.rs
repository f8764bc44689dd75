struct S;
trait Animal { type X; }
impl Animal for S { type X = u8; }
fn main() { let x: S::X = 3; }
