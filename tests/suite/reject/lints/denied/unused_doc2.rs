#![deny(unused_doc_comments)]
pub fn f(x: i32) { /// hi
match x { _ => {} } }
fn main() {}
