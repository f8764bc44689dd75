fn main() { let x = [1; _]; let y = _; }
