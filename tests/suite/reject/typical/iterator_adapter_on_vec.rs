fn main() { let v = vec![1, 2]; let w: Vec<i32> = v.map(|x| x + 1).collect(); }
