fn push(v: &mut Vec<i32>) {
    v.push(1);
}
fn main() {
    let mut v = vec![];
    push(&v);
}
