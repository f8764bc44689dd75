// Operators, iterators and conversions of own types.
use std::borrow::{Borrow, Cow, ToOwned};
use std::collections::HashMap;
use std::fmt::{self, Display};
use std::iter::{FusedIterator, Peekable, Sum, Product};
use std::marker::PhantomData;
use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct V2 { x: f64, y: f64 }
impl Add for V2 { type Output = V2; fn add(self, o: V2) -> V2 { V2 { x: self.x + o.x, y: self.y + o.y } } }
impl<'a> Add<&'a V2> for &'a V2 { type Output = V2; fn add(self, o: &V2) -> V2 { *self + *o } }
impl Sub for V2 { type Output = V2; fn sub(self, o: V2) -> V2 { V2 { x: self.x - o.x, y: self.y - o.y } } }
impl Mul<f64> for V2 { type Output = V2; fn mul(self, k: f64) -> V2 { V2 { x: self.x * k, y: self.y * k } } }
impl Mul<V2> for f64 { type Output = V2; fn mul(self, v: V2) -> V2 { v * self } }
impl Div<f64> for V2 { type Output = V2; fn div(self, k: f64) -> V2 { self * (1.0 / k) } }
impl Rem<f64> for V2 { type Output = V2; fn rem(self, k: f64) -> V2 { V2 { x: self.x % k, y: self.y % k } } }
impl Neg for V2 { type Output = V2; fn neg(self) -> V2 { self * -1.0 } }
impl AddAssign for V2 { fn add_assign(&mut self, o: V2) { *self = *self + o; } }
impl MulAssign<f64> for V2 { fn mul_assign(&mut self, k: f64) { *self = *self * k; } }
impl Sum for V2 { fn sum<I: Iterator<Item = V2>>(i: I) -> V2 { i.fold(V2::default(), |a, b| a + b) } }
impl<'a> Sum<&'a V2> for V2 { fn sum<I: Iterator<Item = &'a V2>>(i: I) -> V2 { i.copied().sum() } }
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bits(u8);
impl BitAnd for Bits { type Output = Bits; fn bitand(self, o: Bits) -> Bits { Bits(self.0 & o.0) } }
impl BitOr for Bits { type Output = Bits; fn bitor(self, o: Bits) -> Bits { Bits(self.0 | o.0) } }
impl BitXor for Bits { type Output = Bits; fn bitxor(self, o: Bits) -> Bits { Bits(self.0 ^ o.0) } }
impl Not for Bits { type Output = Bits; fn not(self) -> Bits { Bits(!self.0) } }
impl Shl<u32> for Bits { type Output = Bits; fn shl(self, n: u32) -> Bits { Bits(self.0 << n) } }
impl Shr<u32> for Bits { type Output = Bits; fn shr(self, n: u32) -> Bits { Bits(self.0 >> n) } }
impl BitOrAssign for Bits { fn bitor_assign(&mut self, o: Bits) { self.0 |= o.0 } }
impl ShlAssign<u32> for Bits { fn shl_assign(&mut self, n: u32) { self.0 <<= n } }
struct Grid { w: usize, cells: Vec<u8> }
impl Index<(usize, usize)> for Grid { type Output = u8; fn index(&self, (r, c): (usize, usize)) -> &u8 { &self.cells[r * self.w + c] } }
impl IndexMut<(usize, usize)> for Grid { fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut u8 { &mut self.cells[r * self.w + c] } }
impl Index<Range<usize>> for Grid { type Output = [u8]; fn index(&self, r: Range<usize>) -> &[u8] { &self.cells[r] } }
struct Wrap<T>(T);
impl<T> Deref for Wrap<T> { type Target = T; fn deref(&self) -> &T { &self.0 } }
impl<T> DerefMut for Wrap<T> { fn deref_mut(&mut self) -> &mut T { &mut self.0 } }
struct Count { n: u32, end: u32 }
impl Iterator for Count { type Item = u32; fn next(&mut self) -> Option<u32> { if self.n < self.end { self.n += 1; Some(self.n) } else { None } } fn size_hint(&self) -> (usize, Option<usize>) { let n = (self.end - self.n) as usize; (n, Some(n)) } }
impl DoubleEndedIterator for Count { fn next_back(&mut self) -> Option<u32> { if self.n < self.end { self.end -= 1; Some(self.end + 1) } else { None } } }
impl ExactSizeIterator for Count {} impl FusedIterator for Count {}
struct Bag(Vec<i32>);
impl FromIterator<i32> for Bag { fn from_iter<I: IntoIterator<Item = i32>>(i: I) -> Bag { let mut b = Bag(Vec::new()); b.extend(i); b } }
impl Extend<i32> for Bag { fn extend<I: IntoIterator<Item = i32>>(&mut self, i: I) { for x in i { self.0.push(x) } } }
impl IntoIterator for Bag { type Item = i32; type IntoIter = std::vec::IntoIter<i32>; fn into_iter(self) -> Self::IntoIter { self.0.into_iter() } }
impl<'a> IntoIterator for &'a Bag { type Item = &'a i32; type IntoIter = std::slice::Iter<'a, i32>; fn into_iter(self) -> Self::IntoIter { self.0.iter() } }
trait Ext: Iterator { fn every_other(self) -> EveryOther<Self> where Self: Sized { EveryOther(self.peekable()) } }
impl<I: Iterator> Ext for I {}
struct EveryOther<I: Iterator>(Peekable<I>);
impl<I: Iterator> Iterator for EveryOther<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { let x = self.0.next(); self.0.next(); x } }
struct Meters<U>(f64, PhantomData<U>); struct M; impl<U> Display for Meters<U> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{:.1}", self.0)?; f.write_str(if f.alternate() { " meters" } else { "m" }) } }
fn count<R: RangeBounds<u8>>(r: R) -> usize { (0..=255u8).filter(|x| r.contains(x)).count() }
fn norm(s: &str) -> Cow<'_, str> { if s.contains(' ') { Cow::Owned(s.replace(' ', "_")) } else { Cow::Borrowed(s) } }
fn look<K: Borrow<str> + std::hash::Hash + Eq>(m: &HashMap<K, i32>, k: &str) -> i32 { *m.get(k).unwrap_or(&-1) }
fn apply<F: Fn(i32) -> i32>(f: F) -> impl Fn(i32) -> i32 { move |x| f(f(x)) }
fn once<F>(f: F) -> String where F: FnOnce() -> String { f() }
fn shout<S: AsRef<str>>(s: S) -> String { s.as_ref().to_uppercase() }
fn total<T: Into<f64> + Copy>(v: &[T]) -> f64 { v.iter().map(|&x| x.into()).sum() }
fn diverge() -> ! { panic!("never") }
pub fn main() {
    let a = V2 { x: 1.0, y: 2.0 }; let mut b = 2.0 * a - a / 2.0; b += a; b *= 2.0;
    println!("{:?} {:?} {:?} {:?}", b, -a, &a + &a, a % 0.75); println!("{:?} {:?}", [a, b].iter().sum::<V2>(), vec![a, a].into_iter().sum::<V2>());
    let mut f = Bits(0b1010); f |= Bits(1); f <<= 1; println!("{:?} {:?} {:?} {:?}", f & Bits(6), f ^ Bits(0xff), !f, f >> 2 | Bits(0x80) << 0);
    let mut g = Grid { w: 2, cells: vec![1, 2, 3, 4] }; g[(1, 0)] += 5; println!("{} {:?}", g[(1, 0)], &g[1..3]);
    let mut w = Wrap(vec![3, 1, 2]); w.sort(); w.push(9); println!("{} {:?} {:?}", w.len(), w.iter().max(), *w);
    println!("{:?} {} {:?}", Count { n: 0, end: 5 }.rev().collect::<Vec<_>>(), Count { n: 2, end: 5 }.len(), Count { n: 0, end: 4 }.zip(Count { n: 0, end: 9 }.skip(1)).map(|(a, b)| a * b).filter(|x| x % 3 == 0).sum::<u32>());
    let mut bag: Bag = (1..4).collect(); bag.extend([7]); for x in &bag { print!("{x} "); } println!("{:?}", bag.into_iter().every_other().collect::<Vec<_>>());
    println!("{} {:#} {}", Meters::<M>(1.25, PhantomData), Meters::<M>(2.0, PhantomData), std::mem::size_of::<Meters<[u64; 9]>>());
    println!("{} {} {} {}", count(3..9), count(..), count(..=5), count((Bound::Excluded(250), Bound::Unbounded)));
    println!("{} {} {}", norm("a b"), norm("ab"), matches!(norm("ab"), Cow::Borrowed(_)));
    println!("{} {}", look(&HashMap::from([(String::from("k"), 1)]), "k"), look(&HashMap::from([("k", 2)]), "z"));
    println!("{} {} {} {}", apply(|x| x * 3)(2), once(|| "o".to_string()), shout("a") + &shout(String::from("b")), total(&[1i32, 2]) + total(&[1.5f32]));
    let r = std::panic::catch_unwind(|| { if std::hint::black_box(true) { diverge() } }); println!("{}", r.is_err());
    let fs: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(|x| x + 1), Box::new(move |x| x * f.0 as i32)]; println!("{:?}", fs.iter().map(|f| f(2)).collect::<Vec<_>>());
    let table: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("abs", f64::abs), ("neg", |x| -x)]; for (n, f) in table { print!("{n}={} ", f(4.0)); } println!();
    let mut counter = 0; let mut inc = || { counter += 1; counter }; inc(); inc(); println!("{counter}");
    let p: Box<dyn Iterator<Item = u64>> = if counter > 1 { Box::new(std::iter::successors(Some(1u64), |x| Some(x * 2)).take(5)) } else { Box::new(std::iter::empty()) }; println!("{:?}", p.product::<u64>());
    let x: Result<Vec<u8>, _> = "1,2,x".split(',').map(str::parse::<u8>).collect(); println!("{x:?}"); let (ok, bad): (Vec<_>, Vec<_>) = "1,2,x".split(',').map(str::parse::<u8>).partition(Result::is_ok); println!("{} {}", ok.len(), bad.len());
    println!("{:?}", [1u8, 2].iter().map(ToOwned::to_owned).map(u32::from).map(char::from_u32).map(Option::unwrap).map(u32::from).collect::<Vec<_>>());
    println!("{:?} {:?}", i32::from_str_radix("7f", 16).map(i64::from), Some(5).filter(|x| x % 2 == 1).xor(None)); println!("{:?}", ["x", "y"].iter().rev().cloned().map(String::from).reduce(|a, b| a + &b));
    let () = (); let _: fn() -> ! = diverge; println!("{:?}", ((), ((),), [(); 2]));
}
