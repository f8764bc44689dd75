struct S(u8);
fn main() {
    match 3u8 {
        0..=S => {}
        _ => {}
    }
}
