#![deny(warnings)]
#![allow(unused_imports)]
use std::mem::*;
use std::ptr::*;

fn main() {
    let (mut a, mut b) = (1, 2);
    println!("{}", replace(&mut a, 3));
    swap(&mut a, &mut b);
    println!("{a} {b}");
}
