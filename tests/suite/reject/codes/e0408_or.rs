enum E { A(u8), B(u8), C }
fn main() {
    let x = E::C;
    match x {
        E::A(y) | E::C => {}
        _ => {}
    }
}
