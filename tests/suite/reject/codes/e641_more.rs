fn main() { let b = 0 as *const _; }
