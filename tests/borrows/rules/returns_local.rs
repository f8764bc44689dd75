use std::collections::HashMap;
use std::cell::RefCell;
fn mk() -> String { String::new() }
struct H<'a>(&'a str);
fn f1() -> &'static str { let s = mk(); &s }
fn f2<'a>() -> &'a str { mk().as_str() }
fn f3<'a>(s: String) -> &'a str { &s[1..] }
fn f4<'a>() -> Vec<&'a str> { let s = mk(); vec![&s] }
fn f5<'a>() -> H<'a> { let s = mk(); H(&s) }
fn f6<'a>() -> Option<&'a String> { let s = Some(mk()); s.as_ref() }
fn f7() -> impl Fn() -> usize { let s = mk(); || s.len() }
fn f8() -> Box<dyn Fn() -> usize> { let s = mk(); Box::new(|| s.len()) }
fn f9<'a>(v: Vec<String>) -> impl Iterator<Item = &'a str> { v.iter().map(|s| s.as_str()) }
fn f10<'a>() -> &'a u32 { &5 }
fn f11<'a>() -> &'a u32 { let x = 5; &x }
fn f12<'a>() -> &'a [u32] { &[1, 2][..] }
fn f13<'a>(x: u32) -> &'a [u32] { &[x, 2] }
fn f14<'a>() -> &'a mut Vec<u32> { &mut vec![] }
fn f15<'a>(x: &'a u32) -> &'a u32 { let y = *x; if y > 1 { return &y; } x }
fn f16<'a>(m: HashMap<String, u32>) -> Option<&'a u32> { m.get("a") }
fn f17(c: &RefCell<Vec<u32>>) -> &Vec<u32> { &*c.borrow() }
fn f18(c: &RefCell<Vec<u32>>) -> &[u32] { c.borrow().as_slice() }
fn f19<'a>(x: &'a String) -> &'a str { let y = x.clone(); y.trim() }
fn f20<'a>() -> (&'a str, String) { let s = mk(); (&s, s) }
fn f21<'a>() -> std::str::Chars<'a> { let s = mk(); s.chars() }
fn f22<'a>() -> Result<&'a str, ()> { let s = mk(); Ok(s.as_ref()) }
fn f23<'a>() -> &'a str { let s = mk(); let t = &s; t }
fn f25<'a>() -> &'a str { let s = mk(); loop { break &s; } }
fn f26<'a>() -> &'a str { { let s = mk(); s }.as_str() }
fn f27<'a>(b: Box<u32>) -> &'a u32 { &*b }
fn f28<'a>(b: Box<u32>) -> &'a u32 { Box::leak(b) }
fn f29<'a>(mut v: Vec<u32>) -> &'a mut u32 { v.push(1); v.last_mut().unwrap() }
fn f30<'a>(s: &'a str) -> &'a str { let f = |t: &'a str| -> &'a str { let u = mk(); &u }; f(s) }
fn f31<'a>(a: [u32; 3]) -> &'a [u32] { &a[1..] }
fn f32<'a>(t: (u32, u32)) -> &'a u32 { &t.1 }
fn f33() -> &'static str { format!("{}", 1).as_str() }
fn f34<'a>() -> Box<dyn Fn() -> usize + 'a> { let s = mk(); let r = &s; Box::new(move || r.len()) }
fn main() {}
