fn main() {
    match 5u8 {
        -1 => {}
        _ => {}
    }
}
