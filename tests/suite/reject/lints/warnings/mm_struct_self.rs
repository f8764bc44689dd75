#![deny(warnings)]
use std::str::Chars;
struct P<'a> { c: Chars<'a> }
impl<'a> P<'a> { fn new(s: &'a str) -> Self { P { c: s.chars() } } fn c(&mut self) -> &mut Chars<'a> { &mut self.c } fn d(&self) -> Chars { self.c.clone() } }
fn main() { let mut p = P::new("a"); println!("{:?} {:?}", p.d(), p.c()); }
