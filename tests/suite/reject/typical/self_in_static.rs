struct S { x: u8 }
impl S { fn new() -> Self { Self { x } } fn g() -> u8 { self.x } }
fn main() {}
