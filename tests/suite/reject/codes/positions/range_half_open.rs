const A: i8 = -5; 
fn main() { match -3i8 { A..=-1 => println!("a"), i8::MAX..i8::MIN => {}, _ => {} } }
