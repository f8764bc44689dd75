#![deny(const_item_mutation)]
const X: [i32; 1] = [1];
pub fn f() { X[0] = 2; }
fn main() {}
