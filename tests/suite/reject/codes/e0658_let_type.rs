trait T { type A = u8; }
fn main() {}
