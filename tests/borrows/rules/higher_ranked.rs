mod h05 {
fn st(x: &'static u8) {}
fn call(f: fn(&u8)) {}
fn main() { call(st); }
}
mod h07 {
fn id<'a>(x: &'a u8) -> &'a u8 { x }
fn call(f: for<'a, 'b> fn(&'a u8, &'b u8) -> &'a u8) {}
fn pick<'a>(x: &'a u8, y: &'a u8) -> &'a u8 { y }
fn main() { call(pick); }
}
mod h08 {
fn call<F: for<'a> Fn(&'a u8, &'a u8) -> &'a u8>(f: F) {}
fn pick<'a, 'b>(x: &'a u8, y: &'b u8) -> &'a u8 { x }
fn main() { call(pick); call(|a, b| if *a > *b { a } else { b }); }
}
mod h11 {
fn main() { let f: for<'a> fn(&'a u8) = |x| {}; let g: fn(&'static u8) = f; let h: for<'a> fn(&'a u8) = g; }
}
mod h13 {
fn main() { let f = |x: &u8| x; }
}
mod h14 {
fn main() { let f = |x: &u8, y: &u8| -> &u8 { x }; }
}
mod h15 {
fn main() { let mut v = vec![]; let mut f = |x: &'static u8| v.push(x); f(&1); let n = 2; f(&n); }
}
mod h16 {
fn main() { let mut v: Vec<&u8> = vec![]; let mut f = |x| v.push(x); let n = 2; f(&n); }
}
mod h17 {
fn main() { let mut v: Vec<&u8> = vec![]; let mut f = |x: &u8| v.push(x); let n = 2; f(&n); }
}
mod h20 {
fn f<F>(f: F) where F: for<'a> FnOnce(&'a mut Vec<u8>) -> &'a u8 { f(&mut vec![1]); }
fn main() { f(|v| &v[0]); f(|v| { v.push(1); v.last().unwrap() }); let n = 1; f(|v| &n); f(|_| &3); }
}
mod h30 {
fn stat(f: fn(&'static str) -> usize) -> usize { f("a") }
struct H { f: fn(&'static str) -> usize }
fn only(s: &'static str) -> usize { s.len() }
fn main() { stat(only); stat(str::len); let h = H { f: only }; (h.f)("a"); stat(h.f); let a = [("x", only as fn(&'static str) -> usize)]; a[0].1("x"); let k = h.f; stat(k); let s = String::from("q"); k(&s); }
}
mod h09 {
trait Tr<'a> { fn go(&self, x: &'a u8); }
struct S;
impl Tr<'static> for S { fn go(&self, x: &'static u8) {} }
fn call<T: for<'a> Tr<'a>>(t: T) { let x = 1; t.go(&x); }
fn main() { call(S); }
}
fn main() {}
