fn main() {
    let x: i8 = 0xFF;
    println!("{x}");
}
