#![deny(warnings)]
fn f() {} fn main() { println!("{}", (f as *const ()).is_null()); if (f as fn() as *const ()).is_null() {} }
