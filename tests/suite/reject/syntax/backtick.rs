fn main() {
    let s = `a`;
}
