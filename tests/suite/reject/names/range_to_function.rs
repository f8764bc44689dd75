fn f() -> u8 {
    3
}
fn main() {
    match 3u8 {
        0..=f => {}
        _ => {}
    }
}
