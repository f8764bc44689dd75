impl u8 { fn hi(self) {} }
fn main() {}
