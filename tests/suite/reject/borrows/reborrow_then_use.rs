fn main() {
    let mut v = vec![1];
    let a = &mut v;
    let b = &mut *a;
    a.push(1);
    b.push(2);
}
