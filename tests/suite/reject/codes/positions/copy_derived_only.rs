#[derive(Copy)] struct S(Vec<u8>);
fn main() {}
