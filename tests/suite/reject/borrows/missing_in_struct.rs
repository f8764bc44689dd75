struct S { text: &str }
fn main() { println!("{}", S { text: "a" }.text); }
