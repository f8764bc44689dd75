//! Names: namespaces, scopes, shadowing, preludes, paths of every kind, `Self`, `super`, `crate`, macros' names, visibility.
#![allow(non_snake_case, non_upper_case_globals)]
use std::fmt;
mod types { #[derive(Debug)] pub struct both; pub fn Func() -> u8 { 1 } pub mod Func { pub const X: u8 = 2; } }
struct S { S: u8 } fn S() -> u8 { 9 }
enum Option2 { None, Some(u8) }
mod shadow_prelude { pub enum Option<T> { Nothing, Just(T) } pub use self::Option::*; pub fn f() -> Option<u8> { Just(1) } pub fn g() -> std::option::Option<u8> { Some(2) } pub struct Vec; pub fn v() -> (Vec, ::std::vec::Vec<u8>) { (Vec, vec![1]) } pub type String = &'static str; pub fn s() -> String { "alias" } pub fn drop(x: u8) -> u8 { x + 1 } pub fn d() -> u8 { drop(1) } }
mod a { pub mod b { pub mod c { pub fn here() -> &'static str { module_path!() } pub fn up() -> u8 { super::super::top() + self::local() + crate::root() } fn local() -> u8 { 1 } pub(in super::super) fn limited() -> u8 { 100 } } pub use self::c::here as there; } fn top() -> u8 { 10 } pub fn call() -> u8 { b::c::limited() } pub(crate) struct Hidden { pub(crate) x: u8, pub(super) y: u8, z: u8 } impl Hidden { pub const fn new() -> Self { Self { x: 1, y: 2, z: 3 } } pub fn z(&self) -> u8 { self.z } } }
fn root() -> u8 { 100 }
mod reexport { mod private { pub struct Public(pub u8); impl Public { pub fn get(&self) -> u8 { self.0 } } pub enum E { A, B } pub trait T { fn t(&self) -> u8 { 4 } } impl T for u8 {} } pub use private::{Public, E::{self, *}, T}; pub mod prelude { pub use super::T as _; pub use super::{E, A}; } }
const LOWER: u8 = 7;
static y: u8 = 8;
type u7 = u8;
macro_rules! name { () => { "macro" } } fn name() -> &'static str { "fn" } mod name { pub const N: &str = "mod"; }
trait Tr { const C: u8; fn c() -> u8 { Self::C } } impl Tr for u8 { const C: u8 = 1; } impl Tr for [u8; 2] { const C: u8 = 2; } impl Tr for (u8, &str) { const C: u8 = 3; } impl Tr for fn() { const C: u8 = 4; } impl Tr for dyn fmt::Debug { const C: u8 = 5; }
struct Gen<T>(T); impl<T> Gen<T> { fn T(t: T) -> T { t } fn new(t: T) -> Gen<T> { Self(t) } fn other<U>(u: U) -> Gen<U> { Gen(u) } fn map<T2, F: Fn(T) -> T2>(self, f: F) -> Gen<T2> { Gen(f(self.0)) } }
fn main() {
    let b = types::both; println!("{b:?} {} {}", types::Func(), types::Func::X);
    let s = S { S: 1 }; println!("{} {}", s.S, S());
    println!("{}", match Option2::Some(3) { Option2::None => 0, Option2::Some(n) => n }); let _ = Option2::None;
    println!("{} {:?} {} {} {}", matches!(shadow_prelude::f(), shadow_prelude::Just(1)) && !matches!(shadow_prelude::f(), shadow_prelude::Nothing), shadow_prelude::g(), shadow_prelude::v().1.len(), shadow_prelude::s(), shadow_prelude::d());
    println!("{} {} {} {}", a::b::c::here(), a::b::there(), a::b::c::up(), a::call());
    let h = a::Hidden::new(); println!("{}", h.x + h.y + h.z());
    { use reexport::prelude::*; println!("{} {}", 5u8.t(), matches!(A, E::A) && !matches!(reexport::B, E::A)); } println!("{}", reexport::Public(3).get());
    let y2 = { let x = 1; let x = x + 1; { let x = "inner"; let _ = x; } x }; println!("{y2}"); 
    fn inner() -> u8 { LOWER + y } println!("{}", inner());
    println!("{} {} {}", name!(), name(), name::N); let v: u7 = 3; println!("{v}");
    println!("{} {} {} {} {}", u8::c(), <[u8; 2]>::C, <(u8, &str) as Tr>::c(), <fn()>::C, <dyn fmt::Debug as Tr>::C);
    println!("{} {} {} {}", Gen::T(1), Gen::new("n").0, Gen::<()>::other('o').0, Gen(2).map(|n| n + 1).0);
    struct Local; impl Local { fn name() -> &'static str { "block item used before" } } { println!("{}", Local::name()); struct Local; impl Local { fn name() -> &'static str { "inner local" } } println!("{}", Local::name()); }
    println!("{}", later()); fn later() -> &'static str { "declared later" }
    let f = |u8: u8| u8 + 1; println!("{}", f(1)); let str = "str"; let String = str.to_string(); println!("{String}");
    let r#match = 1; let r#type = r#match + 1; struct r#struct { r#fn: u8 } println!("{} {}", r#type, r#struct { r#fn: 5 }.r#fn); let größe = 3; let 名前 = "n"; println!("{größe}{名前}");
    let (a, b) = (1, 2); let (a, b) = (b, a); println!("{a}{b}"); for a in [a] { let a = a * 10; print!("{a} "); } println!("{a}");
    match a { a if a > 5 => println!("big"), b => println!("b {b}") } if let a = 5 { print!("{a} "); } println!("{a}");
    mod u16 { pub const X: u8 = 3; } println!("{} {}", u16::X, std::u16::MAX);
    use std::fmt::Result as R; use std::result::Result; fn rr() -> Result<u8, ()> { Ok(1) } let _: R = Ok(()); println!("{:?}", rr());
    'x: loop { 'x: loop { break 'x; } break 'x; } let _x = 1; let _ = _x; enum Void {} println!("{}", size_of::<Void>());
    mod shapes { pub enum Shape { Circle } impl Shape { pub const Square: u8 = 4; } } use shapes::Shape::{self, *}; enum Shape2 { Circle } println!("{} {}", matches!(Circle, Shape::Circle), Shape::Square);
    fn generic<Option>(o: Option) -> Option { o } println!("{}", generic(3)); { fn println() -> u8 { 1 } println!("{}", println()); }
}
