use std::mem::swap;
fn swap() {}
fn twice() {}
fn twice() {}
fn main() {}
