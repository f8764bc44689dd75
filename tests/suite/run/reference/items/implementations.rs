//! Implementations: inherent in several blocks, of traits for every kind of type, generic, constrained, overlapping by argument.
use std::fmt;
use std::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut, Mul, Neg, Not, Sub, Shl, RangeFull, Range};

struct Matrix<const R: usize, const C: usize>([[i32; C]; R]);
impl<const R: usize, const C: usize> Matrix<R, C> {
    fn transpose(&self) -> Matrix<C, R> { let mut m = [[0; R]; C]; for r in 0..R { for c in 0..C { m[c][r] = self.0[r][c] } } Matrix(m) }
}
impl Matrix<1, 1> { fn scalar(&self) -> i32 { self.0[0][0] } }
impl<const N: usize> Matrix<N, N> { const IDENTITY: Self = { let mut m = [[0; N]; N]; let mut i = 0; while i < N { m[i][i] = 1; i += 1 } Matrix(m) }; }
impl<const A: usize, const B: usize, const C: usize> Mul<&Matrix<B, C>> for &Matrix<A, B> {
    type Output = Matrix<A, C>;
    fn mul(self, o: &Matrix<B, C>) -> Matrix<A, C> { let mut m = [[0; C]; A]; for i in 0..A { for j in 0..C { for k in 0..B { m[i][j] += self.0[i][k] * o.0[k][j] } } } Matrix(m) }
}
impl<const R: usize, const C: usize> Index<(usize, usize)> for Matrix<R, C> { type Output = i32; fn index(&self, (r, c): (usize, usize)) -> &i32 { &self.0[r][c] } }
impl<const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<R, C> { fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut i32 { &mut self.0[r][c] } }
impl<const R: usize, const C: usize> fmt::Display for Matrix<R, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { for row in &self.0 { for (i, x) in row.iter().enumerate() { if i > 0 { f.write_str(" ")?; } write!(f, "{x}")?; } writeln!(f)?; } Ok(()) }
}
#[derive(Clone, Copy, Debug, PartialEq)]
struct V(i32, i32);
impl Add for V { type Output = V; fn add(self, o: V) -> V { V(self.0 + o.0, self.1 + o.1) } }
impl<'a> Add<&'a V> for V { type Output = V; fn add(self, o: &V) -> V { self + *o } }
impl Add<i32> for V { type Output = V; fn add(self, o: i32) -> V { V(self.0 + o, self.1 + o) } }
impl Add<V> for i32 { type Output = V; fn add(self, o: V) -> V { o + self } }
impl Sub for V { type Output = i32; fn sub(self, o: V) -> i32 { self.0 - o.0 } }
impl Neg for V { type Output = Self; fn neg(self) -> Self { V(-self.0, -self.1) } }
impl Not for V { type Output = bool; fn not(self) -> bool { self.0 == 0 } }
impl AddAssign for V { fn add_assign(&mut self, o: Self) { self.0 += o.0; self.1 += o.1 } }
impl AddAssign<&str> for V { fn add_assign(&mut self, o: &str) { self.0 += o.len() as i32 } }
impl Shl<u8> for V { type Output = V; fn shl(self, n: u8) -> V { V(self.0 << n, self.1 << n) } }
impl PartialEq<i32> for V { fn eq(&self, o: &i32) -> bool { self.0 == *o } }
impl PartialOrd for V { fn partial_cmp(&self, o: &V) -> Option<std::cmp::Ordering> { self.0.partial_cmp(&o.0) } }
impl std::iter::Sum for V { fn sum<I: Iterator<Item = V>>(i: I) -> V { i.fold(V(0, 0), |a, b| a + b) } }
struct Wrapper(Vec<String>);
impl Deref for Wrapper { type Target = Vec<String>; fn deref(&self) -> &Vec<String> { &self.0 } }
impl DerefMut for Wrapper { fn deref_mut(&mut self) -> &mut Self::Target { &mut self.0 } }
impl Index<RangeFull> for Wrapper { type Output = [String]; fn index(&self, _: RangeFull) -> &[String] { &self.0 } }
impl Index<Range<u8>> for Wrapper { type Output = str; fn index(&self, r: Range<u8>) -> &str { &self.0[0][r.start as usize..r.end as usize] } }
trait Kind { fn kind(&self) -> String; }
impl Kind for u8 { fn kind(&self) -> String { "u8".into() } }
impl Kind for () { fn kind(&self) -> String { "unit".into() } }
impl Kind for str { fn kind(&self) -> String { "str".into() } }
impl<T: Kind> Kind for [T] { fn kind(&self) -> String { format!("slice of {}", self.first().map_or("?".into(), |x| x.kind())) } }
impl<T: Kind, const N: usize> Kind for [T; N] { fn kind(&self) -> String { format!("array {N} of {}", self[0].kind()) } }
impl<T: Kind + ?Sized> Kind for &T { fn kind(&self) -> String { format!("ref to {}", (**self).kind()) } }
impl<T: Kind + ?Sized> Kind for &mut T { fn kind(&self) -> String { format!("mut ref to {}", (**self).kind()) } }
impl<T: Kind + ?Sized> Kind for Box<T> { fn kind(&self) -> String { format!("box of {}", (**self).kind()) } }
impl<A: Kind, B: Kind> Kind for (A, B) { fn kind(&self) -> String { format!("({}, {})", self.0.kind(), self.1.kind()) } }
impl<T> Kind for *const T { fn kind(&self) -> String { "pointer".into() } }
impl<R: Kind> Kind for fn() -> R { fn kind(&self) -> String { format!("fn to {}", self().kind()) } }
impl<T: Kind> Kind for Option<T> { fn kind(&self) -> String { match self { Some(x) => format!("some {}", x.kind()), None => "none".into() } } }
impl Kind for dyn fmt::Display { fn kind(&self) -> String { format!("dyn {self}") } }
impl dyn Kind { fn twice(&self) -> String { self.kind() + &self.kind() } }
impl<T> Kind for std::marker::PhantomData<T> { fn kind(&self) -> String { "phantom".into() } }
struct Meters<T>(T);
impl<T> Meters<T> { fn get(self) -> T { self.0 } }
impl Meters<f64> { fn feet(&self) -> f64 { self.0 * 3.0 } }
impl Meters<i32> { fn feet(&self) -> i32 { self.0 * 3 } }
impl<T: Clone> Meters<Vec<T>> { fn first(&self) -> Option<T> { self.0.first().cloned() } }

fn main() {
    let m = Matrix([[1, 2, 3], [4, 5, 6]]);
    print!("{}{}{}", m, m.transpose(), &m * &m.transpose());
    println!("{} {}", (&Matrix([[2]]) * &Matrix([[3]])).scalar(), Matrix::<3, 3>::IDENTITY);
    let mut i = Matrix::<2, 2>::IDENTITY;
    i[(0, 1)] = 7;
    i[(1, 1)] += i[(0, 1)];
    println!("{:?}", i.0);
    let (a, b) = (V(1, 2), V(3, 4));
    println!("{:?} {:?} {:?} {:?} {} {:?} {}", a + b, a + &b, a + 10, 10 + a, b - a, -a, !V(0, 1));
    let mut c = a;
    c += b;
    c += "four";
    println!("{c:?} {:?} {} {} {}", a << 2, a == 1, a != b, a < b);
    println!("{:?}", [a, b, c].into_iter().sum::<V>());
    let mut w = Wrapper(vec!["hello".into()]);
    w.push("x".into());
    w.0[1].push('y');
    println!("{} {} {:?} {}", w.len(), w.0[0], &w[..], &w[1u8..3]);
    for s in w.iter_mut() { s.insert(0, '>') }
    println!("{}", w.join(","));
    let f: fn() -> u8 = || 1;
    let d: &dyn fmt::Display = &5;
    println!("{}", [1u8, 2].kind());
    println!("{}", [1u8, 2][..].kind());
    println!("{}", (&"x", (&mut 1u8, Box::new(()))).kind());
    println!("{} {} {} {}", f.kind(), (&1 as *const i32).kind(), Some(Some(1u8)).kind(), d.kind());
    let k: Box<dyn Kind> = Box::new([(), ()]);
    println!("{} {}", k.twice(), std::marker::PhantomData::<u8>.kind());
    println!("{} {} {:?} {}", Meters(1.5).feet(), Meters(2).feet(), Meters(vec!['a']).first(), Meters("x").get());
}
