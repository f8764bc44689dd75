static ZERO: i32 = 0;
fn main() {
    match Some(0) {
        Some(ZERO) => {}
        _ => {}
    }
}
