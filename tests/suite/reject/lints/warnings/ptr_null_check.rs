#![deny(warnings)]
fn main() { let x = 1; let p = &x as *const i32; println!("{}", (&x as *const i32).is_null()); println!("{}", p.is_null()); }
