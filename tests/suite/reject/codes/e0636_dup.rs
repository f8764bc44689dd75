#![feature(let_chains)]
#![feature(let_chains)]
fn main() {}
