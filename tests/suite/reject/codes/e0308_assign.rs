fn main() {
    let mut x = 1u8;
    x = 2u16;
}
