enum E {
    A,
}
fn main() {
    let _e = E::B;
}
