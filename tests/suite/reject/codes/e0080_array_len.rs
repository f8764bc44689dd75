const N: usize = 3 - 4;
fn main() { let a = [0u8; N]; println!("{}", a.len()); }
