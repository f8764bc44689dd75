#![deny(warnings)]
struct P(u8); pub struct R; impl R { pub fn p(&self) -> P { P(1) } }
fn main() { println!("{}", R.p().0); }
