#![feature]

fn main() {}
