enum E { A }
use E::{A, B};
fn main() {}
