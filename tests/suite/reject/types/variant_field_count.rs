enum E {
    A(i32, i32),
}
fn main() {
    let E::A(x) = E::A(1, 2);
    println!("{x}");
}
