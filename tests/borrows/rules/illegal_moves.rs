use std::rc::Rc;
use std::cell::RefCell;
struct D { s: String, t: u8 }
impl Drop for D { fn drop(&mut self) {} }
struct P { a: String, b: Option<String> }
static ST: Option<String> = None;
const CO: Option<String> = None;
union U { a: std::mem::ManuallyDrop<String>, b: u32 }
fn f1(p: &P) -> String { p.a }
fn f2(p: &mut P) -> String { p.a }
fn f3(p: &P) { let P { a, b } = *p; }
fn f4(p: &P) { match p.b { Some(s) => drop(s), None => {} } }
fn f5(v: Vec<String>) -> String { v[0] }
fn f6(v: &[String]) -> String { v[0] }
fn f7(v: &[String; 2]) -> String { let [a, _] = *v; a }
fn f8(d: D) -> String { d.s }
fn f9(d: D) { let D { s, t } = d; }
fn f10(r: Rc<String>) -> String { *r }
fn f12() -> Option<String> { ST }
fn f13() -> Option<String> { CO }
fn f14(p: &P) -> String { p.b.unwrap() }
fn f15(b: &Box<String>) -> String { **b }
fn f16(p: *const String) -> String { unsafe { *p } }
fn f17(s: String) -> impl Fn() -> String { move || s }
fn f19(v: &mut Vec<String>) { for s in v.iter() { let t: String = *s; } }
fn f20(o: &Option<String>) { if let Some(s) = *o { drop(s); } }
fn f21(o: &mut Option<String>) { while let Some(s) = *o { drop(s); } }
fn f22(o: &(String, u8)) { let (s, n) = *o; }
fn f24(u: &U) { let x = unsafe { u.a }; }
fn f25(a: [String; 2], i: usize) -> String { a[i] }
fn f26(x: &mut [Option<String>]) { if let [Some(s), ..] = *x { drop(s); } }
fn f27(p: &P) { let c = || { let q = p.a; }; }
fn f28(p: &P) { let f = move |x: u8| drop(p.b); }
fn main() {}
