#![deny(rust_2018_idioms)]
use std::fmt;
struct P<'a>(&'a str);
impl fmt::Display for P<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "{}", self.0) }
}
fn main() { println!("{}", P("x")); }
