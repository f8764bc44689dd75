fn main() {
    let x = 0b12;
}
