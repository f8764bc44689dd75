trait Foo<'a> {}
struct Bar<'a, 'b>(&'a u8, &'b u8);
impl<'a, 'b> Foo<'a> for Bar<'a, 'b> {}
fn mk<'a, 'b>(b: Bar<'a, 'b>) -> Box<dyn Foo<'a> + 'b> { Box::new(b) }
fn mk2<'a, 'b>(b: Box<dyn Foo<'a> + 'b>) -> Box<dyn Foo<'a> + 'a> { b }
fn mk3<'a, 'b: 'a>(b: Box<dyn Foo<'a> + 'b>) -> Box<dyn Foo<'a> + 'a> { b }
fn mk4<'a>(b: &'a dyn Foo<'a>) -> Box<dyn Foo<'a>> { todo!() }
fn mk5(b: Box<dyn Foo<'_>>) -> Box<dyn Foo<'_>> { b }
fn mk6<'a>(b: Bar<'a, 'a>) -> Box<dyn Foo<'a>> { Box::new(b) }
fn mk7<T: Foo<'static>>(b: T) -> Box<dyn Foo<'static>> { Box::new(b) }
fn mk8<'a, T: Foo<'a> + 'a>(b: T) -> Box<dyn Foo<'a> + 'a> { Box::new(b) }
fn mk9<'a, T: Foo<'a>>(b: &'a T) -> &'a dyn Foo<'a> { b }
fn mk10<'a, T: Foo<'a>>(b: &'a T) -> Box<dyn Foo<'a> + 'a> { Box::new(Bar(&1, &2)) }
mod d35 {
use std::fmt::Debug;
fn a<'a>(x: &'a u8) -> Box<dyn Debug> { Box::new(x) }
fn b<'a>(x: &'a u8) -> impl Debug + 'static { x }
fn c<T: Debug>(x: T) -> Box<dyn Debug> { Box::new(x) }
fn d<T: Debug>(x: T) -> impl Debug + 'static { x }
fn e<'a, T: Debug>(x: T) -> Box<dyn Debug + 'a> { Box::new(x) }
fn f<T: Debug>(x: &T) -> Box<dyn Debug + '_> { Box::new(x) }
fn h<T: Debug + Send>(x: T) { std::thread::spawn(move || { let y = x; }); }
fn i<T: Debug>(x: T) { let b: Box<dyn Debug> = Box::new(x); }
fn j<T: Debug>(x: &T) { let b: &dyn Debug = x; }
fn k<T: Iterator>(x: T) -> Box<dyn Iterator<Item = T::Item>> { Box::new(x) }
fn l<T: Iterator + 'static>(x: T::Item) -> Box<dyn std::any::Any> { Box::new(x) }
fn m<T: Iterator>(x: T::Item) -> Box<dyn std::any::Any> { Box::new(x) }
}
fn main() {}
