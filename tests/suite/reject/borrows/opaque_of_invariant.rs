// edition: 2021
use std::cell::Cell;
trait Tr<'a> {}
impl<'a, 'b> Tr<'b> for Cell<&'a u32> {}
fn f<'x, 'y>(x: Cell<&'x u32>) -> impl Tr<'y> where 'x: 'y { x }
fn main() {}
