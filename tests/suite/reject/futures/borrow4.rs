trait T { async fn f(&self) -> u8; }
fn g<X: T>(x: X) -> impl Future<Output = u8> { x.f() }
fn main() {}
