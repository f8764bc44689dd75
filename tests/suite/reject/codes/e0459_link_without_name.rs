// edition: 2021
#[link(kind = "dylib")] extern "C" {}
fn main() {}
