// type: S
struct S { a: u8, b: u32, c: u16 }
fn main() {
    let s = S { a: 1, b: 0x1234_5678, c: 255 };
    drop(s.a);
}
