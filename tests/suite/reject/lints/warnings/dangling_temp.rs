#![deny(warnings)]
fn main() { let p = String::from("a").as_ptr(); println!("{}", p.is_null()); }
