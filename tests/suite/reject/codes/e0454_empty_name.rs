// edition: 2021
#[link(name = "")] extern "C" {}
fn main() {}
