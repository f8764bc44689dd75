fn main() {
    let s = b"é";
}
