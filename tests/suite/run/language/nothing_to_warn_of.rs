//! What lints that warn by default have nothing to say about.
#![deny(warnings)]
mod lw2_mm_static {
struct S<'a>(&'a str);
impl<'a> S<'a> {
    fn get(&self) -> &'a str { self.0 }
    fn st(&self) -> &'static str { "x" }
    fn me(&'a self) -> &'a str { self.0 }
    fn se(self) -> Self { self }
    fn it(&self) -> Box<dyn Iterator<Item = char> + '_> { Box::new(self.0.chars()) }
    fn im(&self) -> impl Iterator<Item = char> + '_ { self.0.chars() }
    fn ou(&self, x: &str) -> S<'_> { println!("{x}"); S(self.0) }
    fn cb(&self, f: impl Fn(&str) -> &str) -> &str { println!("{}", f("x")); self.0 }
}
fn g<'b>(x: &'b str, y: &str) -> S<'b> { println!("{y}"); S(x) }
pub fn main() { let s = S("a"); println!("{}{}{}{}{}{}{}{}", s.get(), s.st(), s.me(), s.it().count(), s.im().count(), s.ou("y").0, s.cb(|x| x), g("a", "b").0); s.se(); }
}
mod lw2_priv_ok {
mod a { #[derive(Debug)] pub(crate) struct P; pub(crate) fn f() -> P { P } struct Q; pub fn h() { g(&Q) } fn g(_: &Q) {} }
struct L; fn k(_: L) {} pub fn pub_ok() {}
trait Hid { fn f(&self) {} } impl Hid for L {} fn of_any<T: Hid>(t: T) { t.f() }
pub fn main() { println!("{:?}", a::f()); a::h(); k(L); of_any(L); pub_ok(); }
}
mod lw2_nonlocal_ok {
use std::fmt;
pub fn main() { struct S; impl fmt::Display for S { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { f.write_str("x") } } impl S { fn a(&self) {} } S.a(); println!("{S}"); trait T { fn t(&self) {} } impl T for u8 {} 1u8.t(); impl From<S> for u8 { fn from(_: S) -> u8 { 1 } } println!("{}", u8::from(S)); }
}
mod lw2_dloc_ok {
fn f(x: &u8) -> *const u8 { x } fn g(x: &u8) -> *const u8 { &*x } static S: u8 = 1; fn h() -> *const u8 { &S }
pub fn main() { println!("{} {} {}", f(&1).is_null(), g(&1).is_null(), h().is_null()); }
}
mod lw2_zeroed_ok {
#[derive(Debug)] #[allow(dead_code)] struct P { a: u8, b: *const u8, c: Option<Box<u8>> }
pub fn main() { let p: P = unsafe { std::mem::zeroed() }; println!("{p:?}"); let a: [std::mem::MaybeUninit<u8>; 3] = unsafe { std::mem::MaybeUninit::uninit().assume_init() }; println!("{}", a.len()); }
}
mod lw2_transm_ok {
#[repr(u8)] #[derive(Debug)] #[allow(dead_code)] enum E { A, B }
pub fn main() { let e: E = unsafe { std::mem::transmute(1u8) }; println!("{e:?}"); let x: (u8, u8) = unsafe { std::mem::transmute([1u8, 2]) }; println!("{x:?}"); let b: bool = unsafe { std::mem::transmute(1u8) }; println!("{b}"); let f: fn() = main; let p: *const () = unsafe { std::mem::transmute(f) }; println!("{}", p.is_null()); }
}
mod q2_a9 {
pub fn main() {
    let mut b = vec![1];
    if b.len() == 1 { b = vec![2]; } else { b = vec![3]; }
    println!("{b:?}");
    let mut c = Box::new(1);
    loop { c = Box::new(*c + 1); if *c > 4 { break; } }
    println!("{c:?}");
}
}
mod q3_w1 {
struct W<T>(T);
impl<T> W<T> { const A: u8 = 1; }
pub fn main() { println!("{}", W::<u8>::A); }
}
mod q3_w3 {
struct W<T>(T);
pub fn main() { let _ = W(1); }
}
mod q3_w4 {
struct W<T>(T);
impl<T> W<T> { fn f(&self) -> u8 { 1 } }
pub fn main() { println!("{}", W(1).f()); }
}

struct Loud(#[allow(dead_code)] u8);

#[expect(dead_code)]
fn unused() {}

fn falls(depth: u8) -> u8 {
    if depth == 0 {
        panic!("down")
    }
    falls(depth - 1) + 1
}

fn boxed(b: &Box<u8>) -> u8 {
    **b
}

struct Unit;

fn main() {
    lw2_mm_static::main();
    lw2_priv_ok::main();
    lw2_nonlocal_ok::main();
    lw2_dloc_ok::main();
    lw2_zeroed_ok::main();
    lw2_transm_ok::main();
    q2_a9::main();
    q3_w1::main();
    q3_w3::main();
    q3_w4::main();
    let _loud = Loud(1);
    let caught = std::panic::catch_unwind(|| falls(3));
    println!("{} {} {}", caught.is_err(), boxed(&Box::new(3)), matches!(Unit, Unit));
    #[expect(unused_variables, reason = "shown")]
    let x = 5;
    match 7u8 {
        0..=9 => println!("low"),
        10..20 => println!("mid"),
        20..=29 | 31.. => println!("high"),
        30 => println!("thirty"),
    }
}
