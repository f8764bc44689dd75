//! Call, method call, field access, index, tuple, array, struct, range, grouped, borrow, dereference, return and underscore expressions.
use std::ops::{Deref, Index, RangeInclusive};
struct Inner { v: Vec<i32>, f: fn(i32) -> i32, g: Box<dyn Fn() -> String> }
struct Outer { inner: Inner, t: (i32, (i32, [u8; 2])) }
struct Smart(Outer);
impl Deref for Smart { type Target = Outer; fn deref(&self) -> &Outer { print!("* "); &self.0 } }
impl Index<&str> for Smart { type Output = i32; fn index(&self, k: &str) -> &i32 { &self.0.inner.v[k.len()] } }
impl Inner { fn f(&self) -> &'static str { "method f" } }
mod m { pub struct S { pub public: u8, private: u8 } impl S { pub fn new() -> S { S { public: 1, private: 2 } } pub fn private(&self) -> u8 { self.private } } }
fn id<T>(t: T) -> T { t }
fn get() -> fn() -> fn(u8) -> u8 { || |x| x + 1 }
fn early(v: &[i32]) -> i32 { for &x in v { if x > 2 { return x } } return 0; }
struct Counter(u32);
impl Counter { fn next(&mut self) -> u32 { self.0 += 1; self.0 } fn chain(&mut self) -> &mut Self { self.0 *= 2; self } fn into(self) -> u32 { self.0 } }
fn main() {
    let o = Outer { inner: Inner { v: vec![1, 2, 3], f: |x| x * 2, g: Box::new(|| "g".into()) }, t: (1, (2, [3, 4])) };
    println!("{} {} {}", (o.inner.f)(4), o.inner.f(), (o.inner.g)());
    println!("{} {} {} {}", o.t.0, o.t.1.0, o.t.1.1[1], o.inner.v[o.t.0 as usize]);
    let s = Smart(o);
    println!("{} {} {}", s.t.1.0, s["ab"], s.inner.v.len());
    println!("{} {}", (s.inner.f)(1), s.0.inner.v[2]);
    let m = m::S::new();
    println!("{} {}", m.public, m.private());
    println!("{} {} {}", get()()(1), id(id)(3), id::<fn(u8) -> u8>(id)(4));
    println!("{}", early(&[1, 2, 3, 4]));
    let mut c = Counter(1);
    println!("{} {} {}", c.next(), c.chain().chain().next(), c.into());
    let a = [[1, 2, 3], [4, 5, 6]];
    println!("{} {} {:?} {:?}", a[1][2], a[0].len(), &a[1][..2], &a[..][0][1..=1]);
    let e: [i32; 0] = [];
    let r = [String::from("x"), String::from("y")];
    println!("{:?} {:?} {:?}", e, [0u8; 3], r.each_ref().map(|s| s.len()));
    const N: usize = 2;
    println!("{:?} {:?}", [[0; N]; N + 1], [None::<String>; 0].len());
    println!("{:?} {:?}", [const { Vec::<u8>::new() }; 2], [(); 3]);
    println!("{:?} {:?} {:?} {:?} {:?} {:?}", 1..2, ..3, 4.., .., ..=5, 6..=7);
    let range: RangeInclusive<i32> = 1..=3;
    println!("{} {} {} {:?}", range.start(), range.end(), range.clone().sum::<i32>(), (0..3).len());
    println!("{} {:?} {:?}", (1..1).is_empty(), (0..5).nth(2), ('a'..='e').step_by(2).collect::<String>());
    println!("{:?} {:?}", (1,), ((), ((),)));
    let text = "hello";
    println!("{} {} {} {}", &text[1..3], &text[..2], &text[3..], &text[..]);
    let mut v = vec![1, 2, 3, 4];
    v[1..3].copy_from_slice(&[8, 9]);
    v[..2].reverse();
    let (x, y) = v.split_at_mut(2);
    x[0] += y[1];
    *v.last_mut().unwrap() = 100;
    v[0] = v[1] + v[2];
    println!("{v:?}");
    let p = &mut v;
    p[0] = 7; (*p).push(1); let q = &mut *p; q[1] = 3; p[2] = 2;
    println!("{:?} {}", v, *&v[0]);
    let b = Box::new((1, String::from("boxed")));
    println!("{} {}", b.0, b.1);
    let (n, s2) = *b;
    println!("{n} {s2}");
    let rr = &&&5; let rm = &mut &mut 6; **rm += ***rr;
    println!("{} {}", ***rr + 1, rm);
    let raw = &raw const v[0]; println!("{}", unsafe { *raw });
    let temp = &String::from("temporary lives"); let sl: &[i32] = &vec![1, 2]; println!("{temp} {sl:?}");
    _ = id(5); let _ = id(6); (_, v[0]) = (1, 2); println!("{}", v[0]);
    let t = (1, 2.5, "x"); let (i, .., z) = t; println!("{i} {z} {}", t.1);
    println!("{}", ((((1 + 2)))));
    println!("{}", [1, 2, 3][1] + (4, 5).1 + *[6].first().unwrap() + { [7] }[0]);
    println!("{}", "a".to_string().as_str().len() + String::from("bc").trim().to_owned().len());
    println!("{}", u8::from_str_radix("ff", 16).unwrap() as char as u32 + <i32 as Into<i64>>::into(1) as u32 + i32::from(true) as u32);
    println!("{:?}", <[i32]>::iter(&[1, 2]).map(<i32>::clone).collect::<Vec<_>>());
    println!("{}", <str>::len("abc") + <Vec<u8>>::new().len() + <(u8, u8)>::default().0 as usize);
}
