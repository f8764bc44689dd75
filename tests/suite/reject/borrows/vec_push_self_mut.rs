fn main() {
    let mut v = vec![1];
    v.push({ v.clear(); 2 });
}
