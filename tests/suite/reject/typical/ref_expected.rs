fn f(s: &String) {}
fn main() { let s = String::new(); f(s); }
