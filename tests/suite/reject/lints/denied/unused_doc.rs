#![deny(unused_doc_comments)]
pub fn f() { /// hi
let _x = 1; }
fn main() {}
