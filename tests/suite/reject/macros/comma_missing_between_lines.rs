fn main() {
    let squares = vec![
        1, 4, 9
        16, 25, 36,
    ];
    println!("{squares:?}");
}
