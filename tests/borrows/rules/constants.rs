mod d28 {
struct S<'a>(&'a u8);
const C: S<'static> = S(&1);
const D: &'static mut u8 = &mut 1;
}
mod d29 {
use std::cell::Cell;
const C: &Cell<u8> = &Cell::new(1);
static D: &'static std::sync::atomic::AtomicU8 = &std::sync::atomic::AtomicU8::new(1);
}
mod d30 {
struct Dr(u8);
impl Drop for Dr { fn drop(&mut self) {} }
const C: u8 = Dr(1).0;
const E: u8 = { let d = Dr(2); 3 };
static V: Option<Vec<u8>> = (None, Vec::<u8>::new()).0;
const fn f(d: Dr) {}
const fn g(d: Option<Dr>) -> u8 { 1 }
}
mod d31 {
const fn f<T>(x: T) -> u8 { 1 }
const fn g<T>(x: Option<T>) -> Option<T> { x }
const fn h<T>(x: T) -> T { x }
const fn i<T: Copy>(x: T) -> u8 { 1 }
}
fn main() {}
