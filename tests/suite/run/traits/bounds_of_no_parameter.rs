//! Where clauses that speak of no parameter: those that bind lifetimes may be false, and an impl says more than the others.

#![allow(dead_code, unused, trivial_bounds)]
trait T { fn m(&self) where for<'a> &'a mut u8: Copy { println!("m"); } }
struct S;
impl T for S {}
fn never() where for<'x> &'x mut u8: Copy {}
fn pointer() where fn(&u8): Default {}
fn object() where for<'x> Box<dyn Fn(&'x u8)>: Clone {}
trait Tr<'a> { fn x(&'a self); }
fn k<Q>(q: Q) where for<'a> Q: Tr<'a>, for<'a> str: PartialEq<&'a str> { q.x() }

struct W<T>(T);
fn f() where for<'x> &'x u8: Copy, for<'x> fn(&'x u8): Copy {}
fn g<T>() where for<'x> &'x mut T: Copy {}
fn h() where for<'x> W<&'x u8>: Clone { }

trait Rev { type Out; fn rev(self) -> Self::Out; }
struct Nil; struct Cons<H, T>(H, T);
impl Rev for Nil { type Out = Nil; fn rev(self) -> Nil { Nil } }
impl<H> Rev for Cons<H, Nil> { type Out = Cons<H, Nil>; fn rev(self) -> Self::Out { self } }
impl Nil { fn back(self) -> <Self as Rev>::Out where Self: Rev { Rev::rev(self) } fn again(self) -> Nil where Self: Rev { self.rev() } }
impl<H> Cons<H, Nil> { fn back(self) -> <Self as Rev>::Out where Self: Rev { self.rev() } }
trait Lent<'a> { type Out; fn lent(&'a self) -> Self::Out; }
impl<'a> Lent<'a> for Nil { type Out = u8; fn lent(&'a self) -> u8 { 3 } }
impl Nil { fn lent_out<'a>(&'a self) -> <Self as Lent<'a>>::Out where Self: Lent<'a> { Lent::lent(self) } }
fn text() -> String where i32: ToString, i32: Into<i64> { let x: i64 = 5.into(); (x + i64::from(3i32)).to_string() }
fn iter() -> u32 where Vec<u32>: IntoIterator { let v: u32 = vec![1u32, 2].into_iter().sum(); v }
fn twice<'a>(s: &'a str) -> String where &'a str: Into<String> { s.into() }
fn add<T>(a: T, b: T) -> T where T: std::ops::Add<Output = T>, i32: std::ops::Add { let _c: i32 = 1 + 2; a + b }
fn main() {
    f();
    println!("{}", size_of::<W<u8>>() + size_of::<S>());
    println!("{}", Nil.lent_out());
    let _n: Nil = Nil.back().again();
    println!("{}", Cons(7, Nil).back().0);
    println!("{} {} {} {}", text(), iter(), twice("ab"), add(2, 3));
}
