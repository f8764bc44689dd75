fn main() {
    let x = "a"i64;
    let y = "b"_;
}
