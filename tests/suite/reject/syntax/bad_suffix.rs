fn main() {
    let x = 1u7;
}
