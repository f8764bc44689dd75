fn main() { let v = vec![|x: i32| x, |x: i32| x + 1]; let n = 1; let w = vec![|| n, || 2]; }
