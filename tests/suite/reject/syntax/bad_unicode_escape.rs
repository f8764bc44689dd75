fn main() {
    let s = "\u{110000}";
}
