#[link(kind = "dylib")] unsafe extern "C" {} fn main() {}
