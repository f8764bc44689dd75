fn main() {
    let t = (255u8, 1u8);
    println!("{}", t.0 + t.1);
}
