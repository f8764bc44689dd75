enum E {
    A(String),
    B,
}
fn main() {
    let e = E::A("x".into());
    match e {
        E::A(s) => drop(s),
        E::B => {}
    }
    match e {
        E::A(_) => {}
        E::B => {}
    }
}
