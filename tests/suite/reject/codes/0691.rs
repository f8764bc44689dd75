#[repr(align(32))] struct A; #[repr(transparent)] struct W(f32, A);
fn main() {}
