//! Unwinding runs destructors: of variables, half-built aggregates, arguments, closures; panics in drop; catch_unwind.
use std::panic::{catch_unwind, AssertUnwindSafe};
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { print!("{} ", self.0); } }
fn boom() -> D { panic!("boom") }
struct P; impl Drop for P { fn drop(&mut self) { print!("P "); if !std::thread::panicking() { panic!("in drop") } } }
fn take(_a: D, _b: D) { print!("take "); panic!("inside") }
fn run(name: &str, f: impl FnOnce()) { let r = catch_unwind(AssertUnwindSafe(f)); println!("| {name} {}", match r { Ok(()) => "ok".to_string(), Err(e) => e.downcast_ref::<&str>().map(|s| s.to_string()).or_else(|| e.downcast_ref::<String>().cloned()).unwrap_or("other".into()) }); }
pub fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    run("locals", || { let _a = D("a"); let _b = D("b"); panic!("p{}", 1) });
    run("array", || { let _x = [D("0"), D("1"), boom()]; });
    run("struct", || { let _x = (D("0"), boom(), D("2")); });
    run("vec", || { let _x = vec![D("0"), boom()]; });
    run("box", || { let _x = Box::new(boom()); });
    run("args", || take(D("a"), D("b")));
    run("arg panics", || take(D("a"), boom()));
    run("drop panics", || { let _a = D("a"); let _p = P; let _b = D("b"); });
    run("in loop", || for i in 0..3 { let _d = D("i"); if i == 1 { panic!("loop") } });
    run("assign", || { let mut x = D("old"); x = boom(); let _ = x; });
    run("closure", || { let d = D("captured"); let f = move || { let _ = &d; panic!("f") }; f() });
    run("index", || { let v = vec![1]; let _d = D("d"); let i = v.len(); let _ = v[i]; });
    run("unwrap", || { let _d = D("d"); None::<u8>.unwrap(); });
    run("payload", || std::panic::panic_any(5u8));
    run("nested", || { let _o = D("outer"); run("inner", || { let _i = D("inner"); panic!("1") }); panic!("2") });
    run("fine", || { let _d = D("d"); });
    let r = catch_unwind(|| 5); println!("{r:?}");
    let r = catch_unwind(|| { let v: Vec<u8> = Vec::new(); v[0] }); println!("{}", r.unwrap_err().is::<String>());
}
