#[repr(simd)]
struct S([f32; 4]);
fn main() {}
