fn main() {
    let x = 255u8 + 1;
    println!("{x}");
}
