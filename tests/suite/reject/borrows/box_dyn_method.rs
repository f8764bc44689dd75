trait A { fn b(&self) -> Box<dyn A + '_>; fn n(&self) -> usize; }
struct S(usize); struct V<'a>(&'a S);
impl A for S { fn b(&self) -> Box<dyn A + '_> { Box::new(V(self)) } fn n(&self) -> usize { self.0 } }
impl A for V<'_> { fn b(&self) -> Box<dyn A + '_> { Box::new(V(self.0)) } fn n(&self) -> usize { self.0.n() } }
fn main() { let r; { let s = S(1); r = s.b(); } println!("{}", r.n()); }
