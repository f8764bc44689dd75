fn f<const N: usize>(a: [u8; N]) -> [u8; N] { a }
fn main() { let x: [u8; 3] = f([1, 2]); }
