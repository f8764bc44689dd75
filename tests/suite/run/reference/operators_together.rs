use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)] struct V2 { x: f64, y: f64 }
impl Add for V2 { type Output = V2; fn add(self, o: V2) -> V2 { V2 { x: self.x + o.x, y: self.y + o.y } } }
impl<'a> Add<&'a V2> for &'a V2 { type Output = V2; fn add(self, o: &V2) -> V2 { *self + *o } }
impl Mul<f64> for V2 { type Output = V2; fn mul(self, k: f64) -> V2 { V2 { x: self.x * k, y: self.y * k } } }
impl Mul<V2> for f64 { type Output = V2; fn mul(self, v: V2) -> V2 { v * self } }
impl Neg for V2 { type Output = V2; fn neg(self) -> V2 { self * -1.0 } }
impl AddAssign for V2 { fn add_assign(&mut self, o: V2) { *self = *self + o; } }
impl Index<usize> for V2 { type Output = f64; fn index(&self, i: usize) -> &f64 { match i { 0 => &self.x, 1 => &self.y, _ => panic!("index {i}") } } }
impl IndexMut<usize> for V2 { fn index_mut(&mut self, i: usize) -> &mut f64 { if i == 0 { &mut self.x } else { &mut self.y } } }
impl Not for V2 { type Output = bool; fn not(self) -> bool { self.x == 0.0 && self.y == 0.0 } }
impl std::iter::Sum for V2 { fn sum<I: Iterator<Item = V2>>(i: I) -> V2 { i.fold(V2::default(), |a, b| a + b) } }
struct Bits(u32); impl BitOr for Bits { type Output = Bits; fn bitor(self, o: Bits) -> Bits { Bits(self.0 | o.0) } } impl Shl<u32> for Bits { type Output = Bits; fn shl(self, n: u32) -> Bits { Bits(self.0 << n) } } impl BitXorAssign<u32> for Bits { fn bitxor_assign(&mut self, o: u32) { self.0 ^= o } }
struct Stack { v: Vec<i32> } impl Deref for Stack { type Target = Vec<i32>; fn deref(&self) -> &Vec<i32> { &self.v } } impl DerefMut for Stack { fn deref_mut(&mut self) -> &mut Vec<i32> { &mut self.v } }
impl Drop for Stack { fn drop(&mut self) { println!("drop {:?}", self.v); } }
struct Range2(i32, i32); impl RangeBounds<i32> for Range2 { fn start_bound(&self) -> Bound<&i32> { Bound::Included(&self.0) } fn end_bound(&self) -> Bound<&i32> { Bound::Excluded(&self.1) } }
fn main() {
    let a = V2 { x: 1.0, y: 2.0 }; let b = V2 { y: 5.0, ..a };
    println!("{:?} {:?} {:?} {:?}", a + b, &a + &b, 2.0 * a, -(a * 3.0)); let mut c = a; c += b; c[0] = 9.0; c[1] += 1.0; println!("{:?} {} {}", c, c[1], !c);
    println!("{:?}", [a, b, c].into_iter().sum::<V2>()); println!("{:?} {}", a.partial_cmp(&b), a < b);
    let mut bits = (Bits(1) | Bits(4)) << 2; bits ^= 1; println!("{}", bits.0);
    let mut s = Stack { v: vec![3, 1, 2] }; s.push(4); s.sort(); println!("{} {:?} {:?}", s.len(), s.iter().max(), &s[1..]); s[0] = 10; for x in s.iter_mut() { *x *= 2; } println!("{:?} {}", *s, s.contains(&20));
    println!("{} {}", Range2(1, 5).contains(&3), (1..=5).contains(&6)); println!("{:?} {:?} {:?}", (..3), (2..), (1..=4)); let r = 1..4; println!("{} {} {:?}", r.start, r.end, r.clone().rev().collect::<Vec<_>>());
}
