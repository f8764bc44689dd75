#[repr(transparent, C)]
struct G(f32);
fn main() {}
