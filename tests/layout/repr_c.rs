// type: S
#[repr(C)]
struct S { a: u8, b: u32, unit: (), c: u16 }
fn main() {
    let s = S { a: 1, b: 0x1234_5678, unit: (), c: 255 };
    drop(s.a);
}
