use std::fmt::Debug;
#[repr(C, packed)] struct P<T: ?Sized> { a: u8, t: T }
fn f(_: &P<dyn Debug>) {}
fn main() { let p = P { a: 1, t: 3u32 }; let q: &P<dyn Debug> = &p; f(q); println!("{}", std::mem::size_of_val(q)); }
