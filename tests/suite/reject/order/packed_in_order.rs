#[repr(packed, align(8))]
struct First(u8);
#[repr(packed(1), packed(2))]
struct Second(u8);
fn main() {}
