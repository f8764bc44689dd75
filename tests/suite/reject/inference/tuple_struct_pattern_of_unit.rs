enum E {
    A,
    B(i32),
}
fn main() {
    match E::B(1) {
        E::A(x) => println!("{x}"),
        E::B(x) => println!("{x}"),
    }
}
