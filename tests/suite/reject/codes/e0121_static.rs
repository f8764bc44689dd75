static BAR: _ = 5;
fn main() { println!("{BAR}"); }
