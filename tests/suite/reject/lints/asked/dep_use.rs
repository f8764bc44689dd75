#![deny(warnings)]
mod m { #[deprecated(note = "x")] pub fn old() {} }
use m::old;
fn main() { old(); }
