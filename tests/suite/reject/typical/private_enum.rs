mod m { enum E { A } pub enum F { B } }
fn main() { m::F::B; m::E::A; }
