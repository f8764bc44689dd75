#![deny(warnings)]
fn f</** d */ T: Copy>(t: T) -> T { t }
fn main() { println!("{}", f(1)); }
