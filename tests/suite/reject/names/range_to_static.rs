static X: u8 = 4;
fn main() {
    match 3u8 {
        0..=X => {}
        _ => {}
    }
}
