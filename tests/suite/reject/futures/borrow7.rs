struct S { n: u8 }
fn spawn(_: impl Future + 'static) {}
impl S { fn g(&self) { spawn(async { println!("{}", self.n); }); } }
fn main() { S { n: 1 }.g(); }
