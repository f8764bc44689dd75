#[link(kind = "dylib")] extern "C" {} fn main() {}
