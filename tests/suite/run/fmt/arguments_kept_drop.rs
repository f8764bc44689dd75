struct D(i32); impl Drop for D { fn drop(&mut self) { println!("drop {}", self.0); } } impl std::fmt::Display for D { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { write!(f, "D{}", self.0) } }
fn main() { let a = format_args!("{} {}", D(1), D(2)); println!("have"); println!("{a}"); println!("end"); }
