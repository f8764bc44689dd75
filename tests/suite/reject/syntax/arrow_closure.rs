fn main() {
    let f = (x) => x + 1;
}
