//! Function pointers of every kind show their address.
use std::fmt::{Debug, Pointer};

extern "C" fn exported(a: i32) -> i32 {
    a + 1
}
unsafe extern "C" fn unchecked(a: *const u8, b: usize) -> *const u8 {
    unsafe { a.add(b) }
}
unsafe fn dangerous() {}
fn plain(_: &str) {}

fn both<F: Debug + Pointer>(f: F) -> bool {
    format!("{f:?}").starts_with("0x") && format!("{f:p}") == format!("{f:?}")
}

#[derive(Debug, Clone, Copy)]
struct Table {
    #[allow(dead_code)]
    call: Option<unsafe extern "C" fn(*const u8, usize) -> *const u8>,
    #[allow(dead_code)]
    free: Option<extern "C" fn(i32) -> i32>,
}

fn main() {
    println!("{}", both(exported as extern "C" fn(i32) -> i32));
    println!("{}", both(unchecked as unsafe extern "C" fn(*const u8, usize) -> *const u8));
    println!("{}", both(dangerous as unsafe fn()));
    println!("{}", both(plain as fn(&'static str)));
    println!("{:?}", Table { call: None, free: None });
    println!("{}", format!("{:?}", Table { call: Some(unchecked), free: Some(exported) }).contains("free: Some(0x"));
}
