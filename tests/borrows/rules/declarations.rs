mod d01 {
struct R<'a, T> { r: &'a T }
struct S<'a, 'b> { r: &'a &'b u8 }
struct St<T> { r: &'static T }
}
mod d02 {
struct W<'a, T: 'a>(&'a T);
struct X<T> { w: W<'static, T> }
}
mod d03 {
struct Y<'a, 'b> { w: &'a mut &'b str, z: &'static &'a str }
}
mod d04 {
trait Tr { type A; }
struct St<'a, 'b>(&'a (), &'b ());
impl<'a, 'b> Tr for St<'a, 'b> { type A = &'a &'b u8; }
}
mod d05 {
trait Tr { type A; }
impl<'a, T> Tr for &'a T { type A = &'static T; }
}
mod d06 {
trait Tr<'a> { type A; }
impl<'a, T> Tr<'a> for T { type A = &'a T; }
}
mod d07 {
fn f<'a, 'b>(x: &'a u8, y: &'b u8) where &'a &'b u8: Copy {}
}
mod d08 {
struct N<T: 'static>(T);
fn f<T>(x: N<T>) {}
fn g<'a>(x: N<&'a u8>) {}
impl<T> N<T> { fn n(self) {} }
}
mod d10 {
struct N<T: 'static>(T);
struct M<T> { n: N<T> }
enum E<'a> { V(N<&'a u8>) }
}
mod d11 {
struct N<T: 'static>(T);
impl<'a> N<&'a u8> { fn f() {} }
trait Tq {}
impl<T> Tq for N<T> {}
}
mod d14 {
trait Tr { fn f<'a>(&'a self, x: &'a u8) -> &'a u8; }
struct S;
impl Tr for S { fn f<'a>(&'a self, x: &u8) -> &'a u8 { &1 } }
struct T;
impl Tr for T { fn f<'a, 'b>(&'a self, x: &'b u8) -> &'a u8 { &1 } }
}
mod d16 {
trait Tr { fn f<'a>(x: &'a u8) -> &'a u8; }
struct S;
impl Tr for S { fn f(x: &u8) -> &'static u8 { &1 } }
struct T;
impl Tr for T { fn f(x: &'static u8) -> &'static u8 { &1 } }
}
mod d17 {
trait Tr { fn f<'a>(x: &'a u8); }
struct S;
impl Tr for S { fn f(x: &'static u8) {} }
}
mod d18 {
trait Tr<'a> { fn f(x: &'a u8) -> &'a u8; }
struct S;
impl<'a> Tr<'a> for S { fn f(x: &u8) -> &u8 { x } }
struct T;
impl<'a> Tr<'a> for T { fn f(x: &'static u8) -> &'a u8 { x } }
}
mod d19 {
trait Tr { fn f<'a: 'a>(x: &'a u8); }
struct S;
impl Tr for S { fn f<'a>(x: &'a u8) {} }
}
mod d20 {
trait Tr { fn f<'a, 'b>(x: &'a u8, y: &'b u8); }
struct S;
impl Tr for S { fn f<'a, 'b: 'a>(x: &'a u8, y: &'b u8) {} }
}
mod d21 {
trait Tr { fn f<T>(x: T); }
struct S;
impl Tr for S { fn f<T: 'static>(x: T) {} }
}
mod d22 {
trait Tr { fn f<'a, T>(x: &'a T); }
struct S;
impl Tr for S { fn f<'a, T: 'a>(x: &'a T) {} }
}
mod d23 {
trait Tr { fn f<'a>(x: &'a u8) -> Box<dyn Fn() + 'a>; }
struct S;
impl Tr for S { fn f<'a>(x: &'a u8) -> Box<dyn Fn()> { Box::new(|| ()) } }
struct T;
impl Tr for T { fn f(x: &u8) -> Box<dyn Fn() + '_> { Box::new(move || { let y = x; }) } }
}
mod d24 {
trait Lend { type Item<'s> where Self: 's; fn next<'s>(&'s mut self) -> Self::Item<'s>; }
struct A(Vec<u8>);
impl Lend for A { type Item<'s> = &'s mut u8; fn next<'s>(&'s mut self) -> &'s mut u8 { &mut self.0[0] } }
struct B<'b>(&'b mut u8);
impl<'b> Lend for B<'b> { type Item<'s> = &'s mut u8; fn next<'s>(&'s mut self) -> &'s mut u8 { self.0 } }
}
mod d33 {
trait Wrapper<'a> {}
impl<'a> Wrapper<'a> for u8 {}
struct W<'a, 'b: 'a>(&'a &'b u8);
trait T2<'x> { type A; }
impl<'x, 'y> T2<'x> for &'y u8 { type A = W<'x, 'y>; }
fn f<'a, 'b>() -> W<'a, 'b> { todo!() }
fn g<'a, 'b>(w: Option<W<'a, 'b>>) -> &'a u8 where { let x: &'b u8 = &1; x }
}
fn main() {}
