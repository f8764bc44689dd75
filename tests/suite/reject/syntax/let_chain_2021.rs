// edition: 2021
fn main() {
    if let Some(x) = Some(1) && x > 0 {}
}
