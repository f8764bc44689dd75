//! Generic parameters: defaults, const parameters of every type and form of argument, where clauses, higher-ranked bounds, turbofish.
use std::collections::HashMap;
use std::hash::Hash;
use std::fmt::{Debug, Display};
use std::marker::PhantomData;

struct Grid<T, const W: usize, const H: usize = W> { cells: [[T; W]; H] }
impl<T: Default + Copy, const W: usize, const H: usize> Grid<T, W, H> {
    fn new() -> Self { Self { cells: [[T::default(); W]; H] } }
    const AREA: usize = W * H;
    fn rows(&self) -> usize { self.cells.len() }
}
struct Flag<const B: bool>;
impl Flag<true> { fn name(&self) -> &'static str { "yes" } }
impl Flag<false> { fn name(&self) -> &'static str { "no" } }
struct Letter<const C: char>;
impl<const C: char> Letter<C> { fn get() -> char { C } }
fn signed<const N: i32>() -> i32 { N * 2 }
fn byte<const N: u8>() -> u8 { N }
fn sum<const N: usize>(a: [i32; N]) -> i32 { let mut s = 0; for i in 0..N { s += a[i] } s }
fn pair<A, B>(a: A, b: B) -> (A, B) { (a, b) }
fn zeros<const N: usize>() -> [u8; N] { [0; N] }
const LEN: usize = 3;
struct Defaulted<T = i32, U = Vec<T>>(T, U);
struct Typed<T: ?Sized>(PhantomData<T>);
impl<T> Typed<T> { fn size() -> usize { std::mem::size_of::<T>() } }
fn hrtb<F>(f: F) -> usize where F: for<'a> Fn(&'a str) -> &'a str { f("hello").len() + f(&String::from("x")).len() }
fn hrtb_two<F>(f: F) -> i32 where for<'a, 'b> F: Fn(&'a i32, &'b i32) -> i32 { f(&1, &2) }
fn where_on_types<T>(t: T) -> String where Vec<T>: Debug, Option<T>: Clone, T: Clone { format!("{:?}", vec![t.clone(), t]) }
fn where_projection<I>(i: I) -> String where I: IntoIterator, I::Item: Display, <I as IntoIterator>::IntoIter: Clone { let it = i.into_iter(); it.clone().map(|x| x.to_string()).chain(it.map(|x| format!("{x}!"))).collect() }
fn assoc_eq<I: Iterator<Item = (K, V)>, K: Hash + Eq, V>(i: I) -> HashMap<K, Vec<V>> { let mut m = HashMap::new(); for (k, v) in i { m.entry(k).or_insert_with(Vec::new).push(v) } m }
fn bound_in_assoc<I>(i: I) -> i64 where I: IntoIterator<Item: Into<i64> + Copy> { i.into_iter().map(Into::into).sum() }
fn lifetimes<'a, 'b, T>(x: &'a T, _y: &'b T) -> &'a T where 'b: 'a, T: 'a + ?Sized { x }
fn trivially_true() -> u8 where i32: Copy, str: Debug { 1 }
trait Parse { fn parse(s: &str) -> Self; }
impl Parse for i32 { fn parse(s: &str) -> i32 { s.len() as i32 } }
impl Parse for String { fn parse(s: &str) -> String { s.to_uppercase() } }
fn parse<T: Parse>(s: &str) -> T { T::parse(s) }
struct Stack<T> { items: Vec<T> }
impl<T> Stack<T> {
    fn new() -> Self { Stack { items: Vec::new() } }
    fn push(&mut self, t: T) -> &mut Self { self.items.push(t); self }
    fn map<U, F: FnMut(T) -> U>(self, f: F) -> Stack<U> { Stack { items: self.items.into_iter().map(f).collect() } }
    fn peek(&self) -> Option<&T> { self.items.last() }
}
impl<T> Stack<T> where T: PartialOrd + Copy { fn largest(&self) -> Option<T> { let mut it = self.items.iter(); let mut m = *it.next()?; for &x in it { if x > m { m = x } } Some(m) } }
impl<T> FromIterator<T> for Stack<T> { fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self { Stack { items: i.into_iter().collect() } } }
impl<T> IntoIterator for Stack<T> { type Item = T; type IntoIter = std::iter::Rev<std::vec::IntoIter<T>>; fn into_iter(self) -> Self::IntoIter { self.items.into_iter().rev() } }
impl<'a, T> IntoIterator for &'a Stack<T> { type Item = &'a T; type IntoIter = std::slice::Iter<'a, T>; fn into_iter(self) -> std::slice::Iter<'a, T> { self.items.iter() } }
impl<T> Extend<T> for Stack<T> { fn extend<I: IntoIterator<Item = T>>(&mut self, i: I) { for x in i { self.items.push(x) } } }
enum Either<L, R> { Left(L), Right(R) }
impl<L, R> Either<L, R> { fn either<T>(self, f: impl FnOnce(L) -> T, g: impl FnOnce(R) -> T) -> T { match self { Either::Left(l) => f(l), Either::Right(r) => g(r) } } }
impl<L: Iterator, R: Iterator<Item = L::Item>> Iterator for Either<L, R> { type Item = L::Item; fn next(&mut self) -> Option<L::Item> { match self { Self::Left(l) => l.next(), Self::Right(r) => r.next() } } }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn apply_n<F>(n: usize, mut f: F) where F: FnMut(usize) { for i in 0..n { f(i) } }
fn recursive<T: Debug>(depth: u32, t: &T) -> String { if depth == 0 { format!("{t:?}") } else { recursive::<T>(depth - 1, t) } }

fn main() {
    let g = Grid::<u8, 3>::new();
    println!("{} {} {}", g.rows(), Grid::<u8, 2, 5>::AREA, Grid::<char, 2, 5>::new().rows());
    println!("{} {} {}", Flag::<true>.name(), Flag::<{ 1 > 2 }>.name(), Letter::<'z'>::get());
    println!("{} {} {}", signed::<-4>(), signed::<{ 1 + 2 }>(), byte::<b'a'>());
    println!("{} {} {}", sum([1, 2, 3]), sum::<0>([]), sum::<{ LEN - 1 }>([4, 5]));
    let z: [u8; LEN] = zeros();
    println!("{:?} {:?} {:?}", z, zeros::<LEN>(), zeros::<_>() as [u8; 1]);
    println!("{:?} {:?}", pair::<u8, _>(1, "x"), pair::<_, f32>(1, 2.0));
    let d: Defaulted = Defaulted(1, vec![2]);
    let e: Defaulted<u8> = Defaulted(1, vec![2u8, 3]);
    let f: Defaulted<u8, &str> = Defaulted(1, "x");
    println!("{} {} {} {} {}", d.0, d.1[0], e.1.len() + e.0 as usize, f.0, f.1);
    println!("{} {}", Typed::<u64>::size(), Typed::<[u16; 3]>::size());
    println!("{} {}", hrtb(|s| &s[1..]), hrtb_two(|a, b| a * 10 + b));
    println!("{} {}", where_on_types(1), where_projection([1, 2]));
    let grouped = assoc_eq([("a", 1), ("b", 2), ("a", 3)].into_iter());
    println!("{:?} {:?}", grouped["a"], grouped["b"]);
    println!("{} {}", bound_in_assoc([1i32, 2]), bound_in_assoc(vec![1u8, 2]));
    println!("{} {}", lifetimes("x", "y"), trivially_true());
    let n: i32 = parse("four");
    println!("{n} {}", parse::<String>("up"));
    let mut s = Stack::new();
    s.push(3).push(9).push(4);
    println!("{:?} {:?}", s.peek(), s.largest());
    for x in &s { print!("{x} "); }
    s.extend([1, 2]);
    let t = s.map(|x| x as f64 / 2.0);
    println!("{:?}", t.into_iter().collect::<Vec<_>>());
    println!("{:?}", "abc".chars().collect::<Stack<_>>().into_iter().collect::<String>());
    let l: Either<i32, &str> = Either::Left(1);
    let r: Either<i32, &str> = Either::Right("xyz");
    println!("{} {}", l.either(|x| x as usize, str::len), r.either(|x| x as usize, str::len));
    let it = if n > 2 { Either::Left(0..3) } else { Either::Right([7].into_iter()) };
    println!("{:?}", it.collect::<Vec<i32>>());
    println!("{}", compose(|x: i32| x + 1, |x| format!("[{x}]"))(1));
    let mut seen = vec![];
    apply_n(3, |i| seen.push(i * i));
    println!("{seen:?} {}", recursive(5, &"deep"));
}
