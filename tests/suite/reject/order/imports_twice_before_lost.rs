use std::mem::nope;
use std::mem::swap;
use std::ptr::swap;
fn main() {}
