fn main() {
    let x = 0o9;
}
