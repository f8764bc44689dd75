fn main() {
    let v = vec![1, 2];
    let [a, b] = v[..];
    println!("{a}{b}");
}
