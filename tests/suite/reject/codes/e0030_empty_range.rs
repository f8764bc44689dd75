fn main() {
    match 5u32 {
        1000..=5 => {}
        _ => {}
    }
}
