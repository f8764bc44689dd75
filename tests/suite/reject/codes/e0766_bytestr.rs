fn main() {
    let s = b"hi;
}
