#[link(kind = "wonder", name = "x")] extern "C" {} fn main() {}
