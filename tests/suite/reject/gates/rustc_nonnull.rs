#[rustc_layout_scalar_valid_range_start(1)]
struct S(u32);
fn main() {}
