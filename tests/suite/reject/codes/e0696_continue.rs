fn main() { 'b: { continue 'b; } }
