#[macro_use(a = "b")] extern crate core as c;
fn main() {}
