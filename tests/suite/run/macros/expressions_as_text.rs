//! `stringify!` keeps the spaces of the source; the message of `assert!` has those of an expression.
#![allow(warnings)]

macro_rules! s { ($($e:expr),* $(,)?) => { $( println!("{}", stringify!($e)); )* } }
macro_rules! t { ($($e:ty),* $(,)?) => { $( println!("{}", stringify!($e)); )* } }
fn main() {
  s!(a+b, a < b, a<b&&c>d, Vec::<u8>::new(), |x| x+1, |x: u8, y: Vec<u8>| x, || 3, move || 4, |(a, b)| a + b, |&x| x, |_| (), x as Vec<u8>, x as *const u8 as usize, <T as Tr>::f(), <[u8]>::len(&x), a.b::<c, d>(1), f::<fn(u8) -> u8>(), &mut x, -x, !x, *x, a..b, ..b, a..=b, a?, a.await, [1, 2], [0; 3], (1,), S { x: 1, y }, S { x, ..d }, if a { b } else { c }, x[1], x.0.1, "a", 'c', 1u8, 1.5, m!(a, b), a || b, a | b, |x| |y| x, iter.map(|x| x * 2).filter(|x| x % 2 == 0).collect::<Vec<_>>(), HashMap::<String, Vec<u8>>::new(), std::mem::size_of::<Option<Box<dyn Fn(u8) -> u8>>>(), a = b, a += 1, return x, x.map(|v: &str| v.len()), x == Some(1), matches!(x, Some(_)), &x[1..], &*x, a as u8 as char, |x| -> u8 { x }, a << 2, a >> 1, size_of::<&'static str>(), size_of::<[u8; 4]>(), f(|| a, |b| c), b"x", a & b, &&x, x.iter().any(|x| *x > 1));
  t!(Vec<u8>, &'static str, [u8; 3], fn(u8) -> u8, Box<dyn Fn(u8) -> u8>, (u8, u16), HashMap<K, V>, *const u8, &mut [u8], impl Tr, <T as Tr>::X, dyn A + B);
    asserted();
}
macro_rules! check { ($e:expr) => { assert!($e) } }
fn asserted() {
    let (v, o, e) = (vec![1], Some(3), Vec::<u8>::new());
    let said = |f: &dyn Fn()| {
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f)).unwrap_err();
        println!("{:?} {:?}", caught.downcast_ref::<String>(), caught.downcast_ref::<&str>());
    };
    said(&|| assert!(v.iter().any(|x|*x>5)));
    said(&|| assert!(e.iter().map(|x| *x as u16).collect::<Vec<u16>>()==[1u16]));
    said(&|| assert!(false && true||e.len()==1&&!v.is_empty()));
    said(&|| assert!(matches!(o, Some(x) if x>5)));
    said(&|| assert!({ let y=o; y.is_none() }));
    said(&|| debug_assert!(  o  .  is_none()  ));
    said(&|| assert!(!(o>Some(1)),));
    said(&|| check!(o.map(|x|x*2)==None::<i32>));
    said(&|| assert!(e.len() as i64- -1==0));
    said(&|| assert!(<Vec<u8> as IntoIterator>::into_iter(e.clone()).count()>0));
    let texts = ["q", "w"];
    let mut joined = String::from_iter(texts);
    joined.extend(["abcdefgh", "ijkl", "m"]);
    println!("{joined} {} {}", joined.capacity(), String::from_iter(["abcdefgh", "ijkl", "m"]).capacity());
}
