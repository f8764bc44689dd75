//! Coercions of arguments, elements, branches and returns.
use std::fmt::Debug; use std::rc::Rc; use std::cell::RefCell;
fn f(x: &[i32]) -> usize { x.len() } fn g(s: &str) -> usize { s.len() } fn h(d: &dyn Debug) -> String { format!("{d:?}") } fn p(x: *const i32) -> bool { x.is_null() } fn nev(b: bool) -> u8 { if b { panic!() } else { 1 } }
struct Wr<T: ?Sized>(u8, T); fn take(w: &Wr<[u8]>) -> usize { w.1.len() + w.0 as usize }
fn add1(x: i32) -> i32 { x + 1 } fn add2(x: i32) -> i32 { x + 2 }
fn ret_slice<'a>() -> &'a [u8] { &[1, 2, 3] } fn ret_box() -> Box<dyn Fn(u8) -> u8> { Box::new(|x| x) } fn ret_opt(b: bool) -> Option<Box<dyn Debug>> { if b { Some(Box::new(1)) } else { None } }
fn main() {
    println!("{} {} {} {}", f(&[1, 2]), f(&vec![1]), f(&*Box::new([1, 2, 3])), f(&mut [1]));
    println!("{} {} {}", g(&String::from("ab")), g(&Box::<str>::from("abc")), g(&&&"x"));
    println!("{} {} {}", h(&1), h(&"s"), h(&[1u8]));
    println!("{} {}", p(&5), p(&mut 6)); println!("{}", take(&Wr(1, [1, 2])));
    let fs = [add1, add2]; println!("{}", fs[1](1)); let fp = if fs.len() > 1 { add1 } else { add2 }; println!("{}", fp(1)); let m = match 1 { 0 => add1, 1 => |x| x * 10, _ => add2 }; println!("{}", m(4));
    let ds: [&dyn Debug; 2] = [&1, &"a"]; println!("{ds:?}"); let bs: Vec<Box<dyn Debug>> = vec![Box::new(1), Box::new("b")]; println!("{bs:?}"); let t: (&dyn Debug, &[u8]) = (&1, &[1]); println!("{t:?}"); struct St<'a> { d: &'a dyn Debug, s: &'a [u8] } let st = St { d: &2, s: &[2] }; println!("{:?}{:?}", st.d, st.s);
    let rc: Rc<dyn Debug> = Rc::new(5); let rcs: Rc<[i32]> = Rc::new([1, 2]); let rr: Rc<RefCell<dyn Debug>> = Rc::new(RefCell::new(5)); println!("{rc:?} {rcs:?} {:?}", rr.borrow());
    let x: &dyn Debug = { &3 }; let y: &[i32] = if true { &[1] } else { &[1, 2] }; let z: &str = match 1 { 1 => &String::from("lives"), _ => "lit" }; println!("{x:?} {y:?} {z}");
    println!("{:?} {:?} {} {:?}", ret_slice(), ret_opt(true), ret_box()(3), ret_opt(false).is_none()); let c: &dyn Fn(i32) -> i32 = &|x| x; println!("{}", c(1)); let mut v: Vec<&dyn Debug> = Vec::new(); v.push(&1); v.push(&'c'); println!("{v:?}"); let never: u8 = if false { return } else { 5 }; println!("{never} {}", nev(false));
    let mut a = 5; let ra: &mut i32 = &mut a; let rb: &i32 = ra; println!("{rb}"); let pp: *const i32 = ra; println!("{}", pp.is_null()); let u: &[&str] = &["a", "b"]; println!("{u:?}"); let nested: Option<&[u8]> = Some(&[1, 2]); println!("{nested:?}"); let sl: &mut [u8] = &mut [3, 1]; sl.sort(); println!("{sl:?}"); let arr2: [&[u8]; 2] = [&[1], &[1, 2]]; println!("{arr2:?}"); let lub = [&[1u8][..], &[2, 3]]; println!("{lub:?}"); let q = match 0 { 0 => &[1, 2][..], _ => &[3] }; println!("{q:?}"); let fnp: fn(&str) -> usize = g; println!("{}", fnp("abc")); let unsafe_p: unsafe fn(i32) -> i32 = add1; println!("{}", unsafe { unsafe_p(1) }); let e: Box<dyn std::error::Error + Send + Sync> = "x".into(); println!("{e}"); let s2: &dyn ToString = &5; println!("{}", s2.to_string());
}
