#![deny(warnings)]
use std::ffi::CString;
fn main() { let p = CString::new("a").unwrap().as_ptr(); println!("{}", p.is_null()); }
