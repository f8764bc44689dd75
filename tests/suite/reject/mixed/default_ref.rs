fn make<T: Default>() -> T { T::default() }
fn main() { let x: &u8 = make(); }
