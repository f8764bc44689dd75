//! `impl Trait` in argument and return position, in traits, with captures; function pointers, raw pointers, references in all forms.
use std::fmt::{Debug, Display};
use std::collections::HashMap;
fn arg(x: impl Display + Copy, y: impl Fn(u8) -> u8) -> String { format!("{x}{}", y(1)) }
fn ret<'a>(v: &'a [i32], min: &'a i32) -> impl Iterator<Item = &'a i32> + 'a { v.iter().filter(move |x| *x >= min) }
fn two(n: u8) -> (impl Display, impl Fn(u8) -> u8) { (format!("<{n}>"), move |x| x + n) }
fn nested() -> impl Iterator<Item = impl Display> { [1, 2].into_iter().map(|x| format!("n{x}")) }
fn generic<T: Clone + Debug>(t: T) -> impl Fn() -> T { move || t.clone() }
fn recursive_box(n: u32) -> Box<dyn Iterator<Item = u32>> { if n == 0 { Box::new(std::iter::empty()) } else { Box::new(std::iter::once(n).chain(recursive_box(n - 1))) } }
fn closure_returning() -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> { |a| Box::new(move |b| a + b) }
fn conditional(b: bool) -> impl Iterator<Item = u8> { let mut n = if b { 0 } else { 5 }; std::iter::from_fn(move || { n += 1; (n < 8).then_some(n) }) }
fn precise<'a, T>(x: &'a T, _y: &u8) -> impl Sized + use<'a, T> { x }
trait Shapes { fn sides(&self) -> impl Iterator<Item = u32> + '_; fn name(&self) -> impl Display { "default name" } fn build(n: u32) -> impl Shapes where Self: Sized; }
struct Poly(Vec<u32>);
impl Shapes for Poly { fn sides(&self) -> impl Iterator<Item = u32> + '_ { self.0.iter().copied() } fn build(n: u32) -> impl Shapes { Poly(vec![n; 2]) } }
struct Dot;
impl Shapes for Dot { fn sides(&self) -> impl Iterator<Item = u32> { std::iter::empty() } fn name(&self) -> impl Display { 'd' } fn build(_: u32) -> Dot { Dot } }
fn through<S: Shapes>(s: &S) -> String { format!("{} {:?} {}", s.name(), s.sides().collect::<Vec<_>>(), S::build(3).sides().sum::<u32>()) }
impl Poly { fn mapped<'s>(&'s self, f: impl Fn(u32) -> u32 + 's) -> impl DoubleEndedIterator<Item = u32> + ExactSizeIterator + 's { self.0.iter().map(move |&x| f(x)) } }
type Op = fn(f64, f64) -> f64;
fn table() -> HashMap<&'static str, Op> { let mut m: HashMap<_, Op> = HashMap::new(); m.insert("+", |a, b| a + b); m.insert("-", |a, b| a - b); m.insert("max", f64::max); m }
fn higher(f: for<'a> fn(&'a str) -> &'a str) -> usize { f("  x ").len() }
fn returns_fn(b: bool) -> fn(i32) -> i32 { fn inc(x: i32) -> i32 { x + 1 } if b { inc } else { |x| x - 1 } }
fn args_of_fn<A, R>(f: fn(A) -> R, a: A) -> R { f(a) }
fn unsafe_ptr(f: unsafe fn(*const u8) -> u8, x: &u8) -> u8 { unsafe { f(x) } }
fn swap<T>(a: *mut T, b: *mut T) { unsafe { let t = a.read(); a.write(b.read()); b.write(t); } }
#[derive(Debug)] #[repr(C)] struct Rec { a: u8, b: u32 }
fn main() {
    println!("{} {:?}", arg('c', |x| x + 1), ret(&[1, 5, 3], &3).collect::<Vec<_>>());
    let (d, f) = two(4);
    println!("{d} {} {:?}", f(1), nested().map(|x| x.to_string()).collect::<Vec<_>>());
    println!("{:?} {:?}", generic(vec![1])(), recursive_box(3).collect::<Vec<_>>());
    println!("{} {:?} {:?}", closure_returning()(1)(2), conditional(true).sum::<u8>(), conditional(false).collect::<Vec<_>>());
    println!("{}", std::mem::size_of_val(&precise(&1u8, &2)));
    println!("{} | {}", through(&Poly(vec![3, 4])), through(&Dot));
    let p = Poly(vec![1, 2, 3]);
    println!("{:?} {}", p.mapped(|x| x * 2).rev().collect::<Vec<_>>(), p.mapped(|x| x).len());
    let t = table();
    println!("{} {} {}", t["+"](1., 2.), (t["-"])(1., 2.), t.get("max").map_or(0., |f| f(1., 2.)));
    println!("{} {} {}", higher(str::trim), returns_fn(true)(1), returns_fn(false)(1));
    println!("{} {} {}", args_of_fn(i32::abs, -4), args_of_fn(|s: &str| s.len(), "abc"), args_of_fn(Some::<u8>, 1).is_some());
    unsafe fn read(p: *const u8) -> u8 { unsafe { *p } }
    println!("{}", unsafe_ptr(read, &7));
    println!("{}", returns_fn(true) == returns_fn(true));
    let (mut a, mut b) = (String::from("a"), String::from("b"));
    swap(&mut a, &mut b);
    println!("{a} {b}");
    let mut r = Rec { a: 1, b: 2 };
    let pb = &raw mut r.b;
    unsafe { *pb += 40; (*(&raw mut r)).a = 9; }
    println!("{r:?} {}", unsafe { pb.cast::<u8>().read() });
    let arr = [1u32, 2, 3, 4];
    let p = arr.as_ptr();
    unsafe { println!("{} {} {}", *p.add(1), *p.offset(3).sub(1), p.add(4).offset_from(p)); println!("{:?}", std::slice::from_raw_parts(p.add(1), 2)); }
    let n: *const u8 = std::ptr::null(); println!("{} {:?}", n.is_null(), unsafe { n.as_ref() });
    let bx = Box::into_raw(Box::new(Rec { a: 3, b: 4 })); unsafe { (*bx).b = 5; println!("{:?}", *Box::from_raw(bx)); }
    let x = &mut 5; let y = &*x; println!("{} {}", y, *y + 1); let z = &mut *x; *z += 1; *x += 1; println!("{x}");
    let rr: &mut &mut i32 = &mut &mut 1; **rr += 1; let inner: &mut i32 = *rr; *inner *= 5; println!("{rr}");
    let s: &mut [i32] = &mut [1, 2, 3]; let (l, r) = s.split_at_mut(1); l[0] = r[1]; println!("{s:?}");
    let mut opt: Option<&mut i32> = None; let mut v = 3; opt = Some(&mut v); if let Some(x) = opt.as_deref_mut() { *x = 8 } *opt.unwrap() += 1; println!("{v}");
}
