#![deny(warnings)]
fn f() -> *const i32 { let x = 1; return &x as *const i32; }
fn main() { println!("{}", f().is_null()); }
