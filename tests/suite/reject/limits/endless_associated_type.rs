trait Tr { type Out; }
impl<T> Tr for Vec<T> { type Out = <Vec<Vec<T>> as Tr>::Out; }
fn main() { let x: <Vec<u8> as Tr>::Out = 5; }
