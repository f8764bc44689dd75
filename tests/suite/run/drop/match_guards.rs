struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn guard(d: &D) -> bool {
    println!("guard {}", d.0);
    d.0.len() == 3
}
enum E {
    A(D, u8),
    B(D),
}
fn pick(e: E) {
    match e {
        E::A(d, 1) | E::B(d) if guard(&d) => println!("long {}", d.0),
        E::A(d, n) if n > 5 => println!("big {} {n}", d.0),
        E::A(ref d, _) => println!("by ref {}", d.0),
        E::B(_) => println!("left alone"),
    }
    println!("end of pick");
}
fn main() {
    pick(E::A(D("abc"), 1));
    pick(E::A(D("ab"), 1));
    pick(E::A(D("big"), 9));
    pick(E::B(D("xyz")));
    pick(E::B(D("x")));
}
