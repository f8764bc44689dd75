struct S { x: &'static mut u8, y: &'b u8 }
fn main() {}
