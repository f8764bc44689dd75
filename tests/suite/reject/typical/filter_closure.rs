fn main() { let v = vec![1, 2]; let w: Vec<i32> = v.into_iter().filter(|x| x > 1).collect(); }
