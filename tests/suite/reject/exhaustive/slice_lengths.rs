fn f(x: &[u8]) -> u8 {
    match x {
        [] => 0,
        [a, b] => a + b,
        [a, .., b, c] => a + b + c,
    }
}
fn main() {
    f(&[]);
}
