trait Conv<T> { fn conv(self) -> T; }
impl Conv<u8> for i32 { fn conv(self) -> u8 { 1 } }
fn main() { let x: String = 1i32.conv(); }
