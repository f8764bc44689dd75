// edition: 2021
#[link(kind = "wonder", name = "x")] extern "C" {}
fn main() {}
