fn main() { let x = "a".into();
 let y: u32 = Default::default();
 let z = std::mem::size_of(); }
