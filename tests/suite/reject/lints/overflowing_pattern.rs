fn main() {
    match 3u8 {
        256 => {}
        _ => {}
    }
}
