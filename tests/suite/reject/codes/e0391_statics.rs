static A: i32 = B; static B: i32 = A;
fn main() {}
