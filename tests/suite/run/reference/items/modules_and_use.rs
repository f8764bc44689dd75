//! Modules, paths through them, and every form of `use`.
mod outer {
    pub mod inner {
        pub fn name() -> &'static str { "outer::inner::name" }
        pub(super) fn for_outer() -> u32 { 1 }
        pub(in crate::outer) fn for_outer_too() -> u32 { 2 }
        pub(crate) fn for_crate() -> u32 { 3 }
        pub(self) fn own() -> u32 { 4 }
        pub fn through_super() -> u32 { super::helper() + self::own() }
        pub mod deep {
            pub fn far() -> u32 { super::super::helper() * 10 + super::own() }
        }
    }
    fn helper() -> u32 { 7 }
    pub fn sum() -> u32 { inner::for_outer() + inner::for_outer_too() }
    pub use self::inner::deep;
    pub use inner::name as renamed;
    pub const LIMIT: usize = 5;
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub enum Shape { Dot, Line(u8), Box { w: u8, h: u8 } }
    pub trait Speak { fn speak(&self) -> String { String::from("...") } }
    impl Speak for u8 {}
    impl Speak for i8 { fn speak(&self) -> String { format!("i8 {self}") } }
}

mod globs {
    pub mod a { pub fn f() -> &'static str { "a::f" } pub fn g() -> &'static str { "a::g" } pub struct Same; pub fn clash() -> u8 { 1 } }
    pub mod b { pub fn h() -> &'static str { "b::h" } pub fn clash() -> u8 { 2 } }
    pub use a::*;
    pub use b::*;
    // Shadows the globs' names.
    pub fn g() -> &'static str { "globs::g" }
    pub fn clash() -> u8 { 3 }
}

mod chain { pub use self::one::two::*; mod one { pub mod two { pub fn deep() -> u8 { 22 } } } }

use outer::inner::{self, deep::{self as d, far}, name};
use outer::Shape::{self, *};
use outer::{Speak as _, LIMIT as MAX};
use std::collections::{HashMap as Map, VecDeque};
use crate::globs::*;
use {std::fmt::Debug, std::fmt::Write as _};
use std::mem;
use std::{cmp::{max, min}, mem::size_of};
use self::outer::deep as same_deep;
use ::std::vec as vector_module;

mod values { pub fn thing() -> u8 { 9 } pub struct Thing; pub mod thing { pub const X: u8 = 11; } }
// One name in two namespaces.
use values::thing;

fn debug<T: Debug>(t: T) -> String { format!("{t:?}") }

fn main() {
    assert_eq!(name(), "outer::inner::name");
    assert_eq!(inner::name(), name());
    assert_eq!(outer::renamed(), name());
    assert_eq!(inner::for_crate(), 3);
    assert_eq!(outer::sum(), 3);
    assert_eq!(inner::through_super(), 11);
    assert_eq!((far(), d::far(), outer::deep::far(), same_deep::far()), (74, 74, 74, 74));
    assert_eq!(MAX, 5);
    let shapes = [Dot, Line(3), Box { w: 1, h: 2 }, Shape::Dot, outer::Shape::Line(4)];
    println!("{shapes:?}");
    println!("{} {}", 1u8.speak(), (-1i8).speak());
    let mut m: Map<u8, &str> = Map::new();
    m.insert(2, "two");
    println!("{m:?} {:?}", VecDeque::from([3, 1, 2]));
    println!("{} {} {} {}", f(), g(), h(), clash());
    println!("{} {}", globs::a::g(), globs::b::clash());
    let _same = Same;
    println!("{}", chain::deep());
    let mut s = String::new();
    write!(s, "{}", 5).unwrap();
    assert_eq!(s, "5");
    assert_eq!(mem::replace(&mut s, String::from("x")), "5");
    assert_eq!((max(1, 2), min(1, 2), size_of::<u16>()), (2, 1, 2));
    assert_eq!(thing() + thing::X, 20);
    let v: vector_module::Vec<i32> = vector_module::Vec::new();
    assert!(v.is_empty());
    // Local imports, and an inner module inside a function.
    {
        use outer::inner::name as local;
        use Shape::Line as L;
        fn inside() -> u8 { crate::values::thing() }
        mod here { pub fn f() -> u8 { super::values::thing() + 1 } }
        println!("{} {:?} {} {}", local(), L(1), inside(), here::f());
        use globs::a::f;
        println!("{}", f());
        let g = || "closure g";
        println!("{}", g());
    }
    println!("{}", debug(crate::outer::Shape::Box { w: 3, h: 4 }));
    struct Local(u8);
    impl Local { fn get(&self) -> u8 { self.0 } }
    println!("{}", Local(3).get());
}
