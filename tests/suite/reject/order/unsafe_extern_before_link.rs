#[link(name = "")]
extern "C" {}
fn main() {}
