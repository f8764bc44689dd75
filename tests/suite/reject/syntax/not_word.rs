fn main() {
    let x = not true;
}
