fn f(n: u8) -> u8 {
    match n {
        0..=99 => 0,
        101.. => 1,
    }
}
fn main() {
    f(1);
}
