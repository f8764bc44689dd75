#[repr(transparent)]
struct L { a: f32, b: u16 }
fn main() {}
