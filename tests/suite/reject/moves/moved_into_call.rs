fn take(v: Vec<i32>) -> usize {
    v.len()
}
fn main() {
    let v = vec![1];
    take(v);
    v.len();
}
