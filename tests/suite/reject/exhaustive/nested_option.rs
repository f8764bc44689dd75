fn f(x: Option<Option<u8>>) -> u8 {
    match x {
        None => 0,
        Some(Some(n)) => n,
    }
}
fn main() {
    f(None);
}
