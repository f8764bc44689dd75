enum E {
    A,
    B,
}
impl PartialEq for E {
    fn eq(&self, o: &E) -> bool {
        true
    }
}
const C: E = E::A;
fn main() {
    match E::B {
        C => println!("c"),
        _ => println!("n"),
    }
}
