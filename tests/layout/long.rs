// type: (u8, [u64; 30], &str, bool)
fn main() {}
