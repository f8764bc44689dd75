fn make(n: u8) -> impl Sized { [make(n - 1), make(n - 1)] }
fn main() {}
