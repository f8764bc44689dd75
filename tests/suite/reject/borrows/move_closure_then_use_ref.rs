fn main() {
    let mut v = vec![1];
    let r = &mut v;
    let mut f = move || r.push(2);
    v.push(3);
    f();
}
