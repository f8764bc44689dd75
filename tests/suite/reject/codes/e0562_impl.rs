fn count(x: &impl Iterator) -> Vec<impl Copy> { vec![1] }
fn main() { let y: impl Copy = 1; }
