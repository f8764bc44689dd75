//! Trait objects: supertraits, upcasting, auto traits, generics, associated types, drop through a vtable, comparisons, downcasting, in every pointer.
use std::any::Any;
use std::fmt::{self, Debug, Display};
use std::rc::Rc;
use std::sync::Arc;
trait Base { fn id(&self) -> u32; fn default_id(&self) -> u32 { self.id() * 10 } }
trait Other { fn other(&self) -> String { "other".into() } }
trait Derived: Base + Other { fn derived(&self) -> u32 { self.id() + 1 } fn generic<T: Debug>(&self, t: T) -> String where Self: Sized { format!("{t:?}{}", self.id()) } fn make() -> Self where Self: Sized; }
trait Diamond: Derived + Base + Debug {}
#[derive(Debug)] struct A(u32, String);
impl Base for A { fn id(&self) -> u32 { self.0 } }
impl Other for A { fn other(&self) -> String { self.1.clone() } }
impl Derived for A { fn make() -> A { A(1, "made".into()) } }
impl Diamond for A {}
impl Drop for A { fn drop(&mut self) { println!("drop A {}", self.0); } }
#[derive(Debug)] struct B;
impl Base for B { fn id(&self) -> u32 { 99 } fn default_id(&self) -> u32 { 1 } }
impl Other for B {} impl Derived for B { fn derived(&self) -> u32 { 7 } fn make() -> B { B } } impl Diamond for B {}
trait Iter2<T> { fn next2(&mut self) -> Option<T>; }
impl<T: Copy> Iter2<T> for Vec<T> { fn next2(&mut self) -> Option<T> { self.pop() } }
trait Assoc { type Out; fn out(&self) -> Self::Out; }
impl Assoc for u8 { type Out = String; fn out(&self) -> String { self.to_string() } }
impl Assoc for &str { type Out = String; fn out(&self) -> String { self.to_uppercase() } }
trait AsAny: Any { fn as_any(&self) -> &dyn Any; }
impl<T: Any> AsAny for T { fn as_any(&self) -> &dyn Any { self } }
impl PartialEq for dyn Base + '_ { fn eq(&self, o: &dyn Base) -> bool { self.id() == o.id() } }
impl dyn Base { fn inherent(&self) -> u32 { self.id() + 1000 } }
impl fmt::Display for dyn Derived { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "derived {}", self.derived()) } }
fn dynamic(b: &dyn Base) -> u32 { b.id() }
fn generic<T: Base + ?Sized>(b: &T) -> u32 { b.default_id() }
fn boxed(b: Box<dyn Base>) -> u32 { b.id() }
fn send(x: Box<dyn Display + Send + Sync>) -> String { x.to_string() }
fn any(x: &dyn Any) -> String { if let Some(n) = x.downcast_ref::<i32>() { format!("i32 {n}") } else if let Some(s) = x.downcast_ref::<String>() { format!("string {s}") } else if x.is::<&str>() { "str".into() } else { "?".into() } }
fn hr(f: &dyn for<'a> Fn(&'a str) -> &'a str) -> usize { f("abc").len() }
fn lifetimes<'a>(x: &'a u8) -> Box<dyn Fn() -> u8 + 'a> { Box::new(move || *x) }
struct Holder<'a> { r: &'a dyn Base, b: Box<dyn Diamond + 'a> }
fn main() {
    let a = A(3, "a".into());
    let d: &dyn Diamond = &a;
    let up: &dyn Derived = d; let base: &dyn Base = up; let other: &dyn Other = d; let dbg: &dyn Debug = d;
    println!("{} {} {} {} {:?} {}", d.id(), up.derived(), base.default_id(), other.other(), dbg, up);
    println!("{} {} {} {}", dynamic(&a), dynamic(base), generic(base), generic(&B));
    println!("{} {} {}", base.inherent(), base == &B as &dyn Base, a.generic("g"));
    let v: Vec<Box<dyn Diamond>> = vec![Box::new(A(5, "five".into())), Box::new(B), Box::new(<A as Derived>::make())];
    for x in &v { println!("{} {} {} {} {x:?}", x.id(), x.default_id(), x.derived(), x.other()); }
    let mut it = v.into_iter();
    let first: Box<dyn Base> = it.next().unwrap();
    println!("{}", boxed(first));
    let rc: Rc<dyn Derived> = Rc::new(A(6, "rc".into()));
    let rb: Rc<dyn Base> = rc.clone();
    println!("{} {} {}", rc.derived(), rb.id(), Rc::strong_count(&rb));
    let arc: Arc<dyn Other> = Arc::new(B);
    println!("{}", arc.other());
    drop(it);
    println!("after it");
    let mut i: Box<dyn Iter2<u8>> = Box::new(vec![1, 2]);
    println!("{:?} {:?} {:?}", i.next2(), i.next2(), i.next2());
    let outs: [&dyn Assoc<Out = String>; 2] = [&5u8, &"up"];
    println!("{:?}", outs.iter().map(|o| o.out()).collect::<Vec<_>>());
    println!("{} {}", send(Box::new(5)), send(Box::new("x")));
    println!("{} {} {} {}", any(&5i32), any(&String::from("s")), any(&"x"), any(&1u8));
    println!("{:?} {}", 5u8.as_any().downcast_ref::<u8>(), "x".as_any().is::<String>());
    let bx: Box<dyn Any> = Box::new(7u16);
    match bx.downcast::<u16>() { Ok(n) => println!("{n}"), Err(_) => println!("no") }
    println!("{} {}", hr(&|s| &s[1..]), lifetimes(&4)());
    let h = Holder { r: &a, b: Box::new(B) };
    println!("{} {}", h.r.id(), h.b.id());
    let cond = true;
    let pick: &dyn Base = if cond { &a } else { &B };
    let m: &dyn Display = match pick.id() { 3 => &"three", _ => &5 };
    println!("{} {m} {m:>6}", pick.id());
    let arr: [&dyn Display; 3] = [&1, &"two", &3.5];
    println!("{}", arr.iter().map(|d| d.to_string()).collect::<Vec<_>>().join(","));
    let fs: Vec<(&str, Box<dyn Fn(i32) -> i32>)> = vec![("inc", Box::new(|x| x + 1)), ("dbl", Box::new(|x| x * 2))];
    println!("{:?}", fs.iter().map(|(n, f)| format!("{n}{}", f(5))).collect::<Vec<_>>());
    let mut muts: Vec<Box<dyn FnMut() -> u8>> = vec![{ let mut n = 0; Box::new(move || { n += 1; n }) }, Box::new(|| 9)];
    println!("{:?} {:?}", muts.iter_mut().map(|f| f()).collect::<Vec<_>>(), muts[0]());
    let it: Box<dyn Iterator<Item = u32>> = if cond { Box::new((1..5).filter(|n| n % 2 == 0)) } else { Box::new(std::iter::empty()) };
    println!("{:?}", it.map(|x| x * 10).collect::<Vec<_>>());
    let e: Box<dyn std::error::Error> = "boom".into(); let e2: Box<dyn std::error::Error + Send + Sync> = From::from(String::from("bang")); println!("{e} {e2:?}");
    let r: &mut dyn Iterator<Item = u8> = &mut vec![1, 2, 3].into_iter(); r.next(); println!("{:?}", r.collect::<Vec<_>>());
    let w: &mut dyn fmt::Write = &mut String::new(); w.write_str("x").unwrap(); write!(w, "{}", 1).unwrap();
    println!("{}", std::mem::size_of_val(base) + std::mem::align_of_val(base));
    let p: *const dyn Base = base; println!("{}", unsafe { (*p).id() });
    println!("end");
}
