fn main() {
    match 5u8 {
        -1..=9 => {}
        _ => {}
    }
}
