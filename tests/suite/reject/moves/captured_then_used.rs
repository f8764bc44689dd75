fn main() {
    let v = vec![1];
    let f = || drop(v);
    f();
    println!("{v:?}");
}
