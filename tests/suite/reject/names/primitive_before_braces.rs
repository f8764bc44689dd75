fn main() {
    let x = char { x: 1 };
}
