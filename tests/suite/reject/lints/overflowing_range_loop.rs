fn main() {
    for i in 0u8..256 { println!("{i}"); }
}
