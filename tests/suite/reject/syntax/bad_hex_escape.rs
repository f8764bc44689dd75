fn main() {
    let s = "\xff";
}
