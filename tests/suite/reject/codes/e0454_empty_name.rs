#[link(name = "")] unsafe extern "C" {} fn main() {}
