#![deny(reason = "x", unused)]
fn main() {}
