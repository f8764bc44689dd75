fn main() {
    let (a, b) = (1 + 1, 3);
    assert!(a < b);
    assert_eq!(a, b, "sum of {}", 1);
}
