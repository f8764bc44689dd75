fn main() {
    match 3u8 {
        0..=256 => {}
        _ => {}
    }
}
