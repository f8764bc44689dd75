fn main() {
    let x = null;
}
