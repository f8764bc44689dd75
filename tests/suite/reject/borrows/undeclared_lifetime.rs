struct S { text: &'a str }
fn main() { println!("{}", S { text: "a" }.text); }
