#![deny(warnings)]
fn f<T: Drop>(_: T) {}
fn main() { f(vec_drop()); }
struct D; impl Drop for D { fn drop(&mut self) {} }
fn vec_drop() -> D { D }
