use std::fmt::{self, self};
fn main() { let () = (); }
