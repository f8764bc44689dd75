fn main() {
    let s: String = vec![1, 2].iter().sum();
}
