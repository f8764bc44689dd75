fn main() {
    let x = 1u32 << 32;
    println!("{x}");
}
