// edition: 2015
// Words that later editions made keywords are names of modules, functions, fields, variables and macros in the 2015 edition.
mod async { pub fn f() -> i32 { 1 } pub struct Await { pub try: i32 } }
fn async(await: i32) -> i32 { await + async::f() }
trait dyn2 { fn dyn(&self) -> i32; }
impl dyn2 for i32 { fn dyn(&self) -> i32 { *self * 2 } }
macro_rules! try { ($e:expr) => { match $e { Ok(v) => v, Err(e) => return Err(::std::convert::From::from(e)) } } }
macro_rules! m { (async $x:expr) => { $x + 1 }; (dyn) => { 7 }; }
fn t(s: &str) -> Result<i32, std::num::ParseIntError> { let v: i32 = try!(s.parse()); Ok(v + 1) }
pub fn main() {
    let async = 3; let dyn = 4; let await = async; let try = 1;
    println!("{} {} {} {}", await, dyn, try, ::async(2));
    let w = async::Await { try: 5 };
    println!("{} {} {:?} {:?}", w.try, 4.dyn(), t("4"), t("x").is_err());
    let b: Box<dyn2> = Box::new(3); let c: Box<dyn dyn2> = Box::new(4); let d: &dyn Fn(i32) -> i32 = &|x| x + dyn;
    println!("{} {} {} {} {}", b.dyn(), c.dyn(), d(1), m!(async 2), m!(dyn));
    println!("{}", stringify!(async await));
}
