fn f<T: u8>() {}
fn main() {}
