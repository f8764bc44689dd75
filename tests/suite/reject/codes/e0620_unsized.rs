fn main() { let _ = &[0usize, 2] as [usize]; }
