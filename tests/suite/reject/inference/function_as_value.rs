fn call_mut<F: FnMut(i32) -> u8>(mut f: F) -> u8 {
    f(1)
}
fn main() {
    call_mut;
}
