mod m { pub struct A; }
fn main() { let x: m::<u8>::A; }
