// What the lints that a crate asks for leave alone.
#![deny(rust_2018_idioms, let_underscore, future_incompatible, refining_impl_trait, improper_ctypes_definitions)]
#![deny(elided_lifetimes_in_paths, unused_lifetimes, single_use_lifetimes, unused_qualifications)]
#![deny(unused_import_braces, unused_extern_crates, non_ascii_idents, keyword_idents)]
#![deny(explicit_outlives_requirements, ambiguous_negative_literals, macro_use_extern_crate, unused_attributes)]
#![deny(rust_2018_compatibility, rust_2021_compatibility, rust_2024_compatibility, unused_crate_dependencies)]
#![deny(deprecated, warnings)]
#![warn(variant_size_differences, unused_macro_rules, meta_variable_misuse, redundant_lifetimes, unnameable_types)]
#![allow(redundant_imports, dead_code)]

use std::collections::{HashMap, HashSet};
use std::fmt::{self};
use std::{cell::Ref, cell::RefCell, slice::Iter};

struct Named<'a>(&'a str);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

struct Held<'b, T: Copy> {
    inner: &'b T,
}

impl<'b, T: Copy> Held<'b, T> {
    fn new(inner: &'b T) -> Self {
        Held { inner }
    }
    fn get<'c>(&'c self) -> &'b T
    where
        'b: 'c,
    {
        self.inner
    }
}

fn borrowed(cell: &RefCell<i32>) -> Ref<'_, i32> {
    cell.borrow()
}

fn over(values: &[i32]) -> Iter<'_, i32> {
    values.iter()
}

fn both<'x, 'y>(a: &'x i32, b: &'y i32) -> (&'x i32, &'y i32) {
    (a, b)
}

fn apply<F>(f: F) -> i32
where
    F: for<'z> Fn(&'z i32) -> &'z i32,
{
    *f(&3)
}

pub trait Numbers {
    fn numbers(&self) -> impl Iterator<Item = i32>;
    fn pair(&self) -> (i32, impl fmt::Display);
}

pub struct Source(i32);

impl Numbers for Source {
    fn numbers(&self) -> impl Iterator<Item = i32> {
        (0..self.0).map(|n| n * n)
    }
    fn pair(&self) -> (i32, impl fmt::Display) {
        (self.0, "shown")
    }
}

#[repr(C)]
#[derive(Debug)]
pub struct Point {
    pub x: i32,
    pub y: f64,
}

#[repr(u8)]
#[derive(Clone, Copy, Debug)]
pub enum Level {
    Low,
    High,
}

pub extern "C" fn shared(p: &Point, l: Level, f: Option<extern "C" fn(i32) -> i32>, raw: *const u8, b: Box<i32>) -> i32 {
    let start = f.map_or(0, |f| f(p.x));
    start + l as i32 + i32::from(raw.is_null()) + *b
}

extern "C" fn twice(n: i32) -> i32 {
    n * 2
}

#[deprecated(note = "use `New`")]
struct Old;

#[allow(deprecated)]
fn old() -> Old {
    Old
}

#[allow(deprecated)]
impl Old {
    fn number(&self) -> i32 {
        7
    }
}

#[inline]
#[must_use]
fn seven() -> i32 {
    7
}

#[cold]
#[track_caller]
fn checked(n: i32) -> i32 {
    assert!(n > 0);
    n
}

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

mod inner {
    pub(crate) fn low() -> i32 {
        1
    }
    pub(crate) fn high() -> i32 {
        super::seven() + low()
    }
}

fn main() {
    println!("{}", Named("x"));
    let n = 5;
    let held = Held::<'_, i32>::new(&n);
    println!("{} {}", held.get(), Held::<i32>::new(&n).get());
    println!("{} {:?} {:?} {}", borrowed(&RefCell::new(4)), over(&[1, 2]).next(), both(&1, &2), apply(|x| x));
    println!("{:?} {} {}", Source(4).numbers().collect::<Vec<_>>(), Source(4).pair().0, Source(3).pair().1);
    println!("{}", shared(&Point { x: 1, y: 2.0 }, Level::High, Some(twice), std::ptr::null(), Box::new(3)));
    println!("{} {} {}", old().number(), seven(), checked(3));
    let noisy = Noisy;
    let _ = &noisy;
    let _ = 4;
    let _named = Noisy;
    let map: HashMap<i32, i32> = HashMap::new();
    let set: HashSet<i32> = HashSet::new();
    println!("{} {} {}", map.len(), set.len(), (-1i32).abs());
    println!("{total} {total:?} {} {:>width$}", 1, 2, total = 3, width = 4);
    #[allow(unused_variables)]
    let unused = 1;
    #[expect(unused_variables)]
    let expected = 2;
    match n {
        #[allow(unreachable_patterns)]
        _ if n > 3 => println!("{} {}", inner::low(), inner::high()),
        _ => {}
    }
    println!("{}", std::cmp::max(1, 2));
}
