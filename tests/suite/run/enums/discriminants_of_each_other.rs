enum E {
    X = 3,
    Y = E::X as isize * 2 + 1,
    Z,
}
#[repr(u8)]
enum F {
    A,
    B = F::C as u8 + 1,
    C = 7,
    D = F::B as u8 * 2,
}
fn main() {
    println!("{} {} {}", E::X as u8, E::Y as u8, E::Z as i64);
    println!("{} {} {} {}", F::A as u8, F::B as u8, F::C as u8, F::D as u8);
}
