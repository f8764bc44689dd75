fn shrink<'a, 'b: 'a>(slot: &'a mut &'b str, text: &'a str) { *slot = text; }
fn main() { let mut s = "a"; shrink(&mut s, "b"); println!("{s}"); }
