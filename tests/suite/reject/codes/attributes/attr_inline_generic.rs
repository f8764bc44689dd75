fn f<#[inline] T: Copy>(a: T) -> T { a }
fn main() { println!("{}", f(1)); }
