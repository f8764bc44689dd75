fn main() { let w: Vec<i32> = vec![1].into_iter().filter(|x| x + 1).collect(); }
