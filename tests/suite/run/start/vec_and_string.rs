fn main() {
    let mut v = vec![1, 2];
    v.push(3);
    let s = String::from("hi");
    println!("{v:?} {s}");
}
