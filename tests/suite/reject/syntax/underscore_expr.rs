fn main() {
    let x = _;
}
