static S: i32 = i32::MIN / -1;
fn main() { println!("{S}"); }
