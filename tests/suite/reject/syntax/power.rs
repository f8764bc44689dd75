fn main() {
    let x = 2 ** 3;
}
