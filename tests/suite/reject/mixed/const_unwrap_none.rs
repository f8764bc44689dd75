const A: u8 = None::<u8>.unwrap();
fn main() { println!("{A}"); }
