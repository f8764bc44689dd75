fn main() {
    let mut v = vec![1];
    let r = &v;
    v.push(r.len() as i32);
}
