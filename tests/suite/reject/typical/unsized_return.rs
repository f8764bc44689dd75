fn f() -> [u8] { loop {} }
fn main() {}
