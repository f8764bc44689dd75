fn main() { let v = vec![0; "a"]; let w = vec![0; -1]; }
