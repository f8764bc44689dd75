#![deny(unsafe_code)]
pub struct S; unsafe impl Send for S {}
fn main() {}
