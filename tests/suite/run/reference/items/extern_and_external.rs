//! `extern crate`, the extern prelude, `extern "C"` functions defined here, function pointers with an ABI.
extern crate core;
extern crate std as standard;
extern crate alloc;
extern crate self as me;

use alloc::vec::Vec as AllocVec;
use core::cmp::Ordering;

pub extern "C" fn add(a: i32, b: i32) -> i32 { a + b }
pub unsafe extern "C" fn write(p: *mut i32, v: i32) { unsafe { *p = v } }
#[unsafe(no_mangle)]
pub extern "C" fn exported(x: u8) -> u8 { x.wrapping_add(1) }
extern "system" fn system(x: u8) -> u8 { x }
type Op = extern "C" fn(i32, i32) -> i32;
type UnsafeOp = unsafe extern "C" fn(*mut i32, i32);
struct Table { op: Op, write: Option<UnsafeOp> }
extern "C" fn compare(a: &i32, b: &i32) -> i32 { match a.cmp(b) { Ordering::Less => -1, Ordering::Equal => 0, Ordering::Greater => 1 } }
fn sort(v: &mut [i32], cmp: extern "C" fn(&i32, &i32) -> i32) {
    for i in 0..v.len() { for j in i + 1..v.len() { if cmp(&v[i], &v[j]) > 0 { v.swap(i, j) } } }
}

fn main() {
    let v: AllocVec<u8> = alloc::vec![1, 2];
    println!("{v:?} {}", standard::mem::size_of::<u8>() + ::core::mem::size_of::<u16>());
    println!("{} {}", me::add(1, 2), crate::exported(255));
    let t = Table { op: add, write: Some(write) };
    let mut x = (t.op)(3, 4);
    if let Some(w) = t.write { unsafe { w(&mut x, x * 2) } }
    println!("{x} {}", system(3));
    let none: Option<UnsafeOp> = None;
    println!("{} {}", none.is_none(), core::mem::size_of::<Option<UnsafeOp>>());
    let mut v = [3, 1, 2];
    sort(&mut v, compare);
    println!("{v:?}");
    let s: alloc::string::String = alloc::format!("{}", 1);
    let b: alloc::boxed::Box<str> = s.into();
    println!("{b}");
}
