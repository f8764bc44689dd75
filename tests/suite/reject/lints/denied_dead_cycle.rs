#![deny(dead_code)]
fn a() { b() } fn b() { a() }
fn main() {}
