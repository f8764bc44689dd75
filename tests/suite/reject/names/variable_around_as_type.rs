fn main() {
    let number = 3;
    struct Pair {
        left: u8,
        right: number,
    }
    println!("{number}");
}
