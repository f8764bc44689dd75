fn main() {
    let v: Vec<u8> = vec![1, "a", 2.0];
    let w = missing_value + 1;
}
