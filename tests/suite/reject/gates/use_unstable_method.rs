fn f() { let v = vec![1, 2]; let _ = v.iter().is_partitioned(|x| *x > 1); }
fn main() {}
