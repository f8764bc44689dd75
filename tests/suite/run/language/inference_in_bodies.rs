//! What inference finds from later uses, turbofish, defaults and results.
use std::collections::HashMap;
fn def<T: Default>() -> T { T::default() }
struct W<T>(T);
impl<T> W<T> { fn new() -> W<Vec<T>> { W(Vec::new()) } }
fn pick<T>(a: T, _b: T) -> T { a }
fn conv<A, B: From<A>>(a: A) -> B { B::from(a) }
fn main() {
    let mut v = Vec::new(); v.push(1u8); println!("{v:?}");
    let mut w = W::new(); w.0.push("x"); println!("{}", w.0.len());
    let x: (u8, String) = def(); println!("{x:?}");
    let mut m = HashMap::new(); m.entry("a").or_insert_with(Vec::new).push(3i64); println!("{m:?}");
    let n = "5".parse().unwrap_or(7u16); println!("{n}");
    let s: String = conv("x"); let b: Box<str> = conv(s); println!("{b}");
    let p = pick(None, Some(3)); println!("{p:?}");
    let q = pick(&[1, 2, 3][..], &[]); println!("{q:?}");
    let mut o = None; for i in 0..3 { if o.is_none() { o = Some(i) } } println!("{o:?}");
    let total: i32 = [1, 2, 3].iter().sum(); let prod = [1.5, 2.0].iter().product::<f64>(); println!("{total} {prod}");
    let c = |x| x; println!("{}", c(3u8)); let d = |x, y| x == y; println!("{}", d("a", "b"));
    let e = { let mut acc = vec![]; for i in 0..3 { acc.push(i as f32) } acc }; println!("{e:?}");
    let r: Result<Vec<_>, std::num::ParseIntError> = ["1", "2"].iter().map(|s| s.parse::<i8>()).collect(); println!("{r:?}");
    let (a, b): (Vec<_>, Vec<_>) = (0..6).partition(|n| n % 2 == 0); println!("{a:?}{b:?}");
    let f: fn(_) -> _ = |x: u8| x as char; println!("{}", f(65));
    let z = [None, Some(1)]; println!("{}", z[1].unwrap() + 1u64);
    let i = 5; let j = &i; let k = *j + 1i8; println!("{k}");
    let it = std::iter::repeat(0).take(3).collect::<Vec<u128>>(); println!("{it:?}");
    let mut arr = [0; 4]; arr[2] = 9u16; println!("{arr:?}");
    let bx: Box<dyn Fn(i32) -> _> = Box::new(|x| x as f64 / 2.0); println!("{}", bx(3));
    let mx = [3, 1, 2].into_iter().max_by_key(|x| std::cmp::Reverse(*x)); println!("{mx:?}");
    let un = Default::default(); let _: u8 = un; println!("{un}");
    let ch = if un == 0 { 'a'.into() } else { String::new() }; println!("{ch}");
    let st = std::str::FromStr::from_str("7").map(|x: i32| x + 1); println!("{st:?}");
    let t = (1.0, 2); let u: (f32, u8) = t; println!("{u:?}");
    let nested = vec![vec![]; 2]; let nn: Vec<Vec<String>> = nested; println!("{nn:?}");
    let x = 10; let y = x / 3 * 2; let z: u64 = y; println!("{z}");
    let h = "a b".split(' ').map(Into::into).collect::<Vec<String>>(); println!("{h:?}");
    let sum = (1..=3).fold(0, |a, b| a + b * 2u32); println!("{sum}");
    let cmp = 1.0f32.max(2.); println!("{cmp}");
    let g = vec![Ok(1), Err("e")]; let (oks, errs): (Vec<_>, Vec<_>) = g.into_iter().partition(Result::is_ok); println!("{oks:?} {errs:?}");
    let sl: &[_] = &vec![1u8]; println!("{}", sl[0]); let cl = || Vec::new(); let mut vv = cl(); vv.push('q'); println!("{vv:?}");
}
