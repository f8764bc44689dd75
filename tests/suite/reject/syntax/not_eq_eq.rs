fn main() {
    if 1 !== 1 {}
}
