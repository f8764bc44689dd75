struct S { a: [u8; std::mem::size_of::<S>()] }
fn main() {}
