fn main() {
    let x = 1u8 + 1.0;
    let y = 1i32 + 1i64;
}
