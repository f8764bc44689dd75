use std::ops::Add;
struct P;
impl Add for P { fn add(self, o: P) -> P { P } }
fn main() {}
