type X = u32<i32>;
type Y = bool<'static>;
fn main() {}
