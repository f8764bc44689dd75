#![deny(warnings)]
pub const _: () = ();
fn main() {}
