fn main() {
    let x = $y;
}
