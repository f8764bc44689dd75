struct S(Vec<u8>);
impl S { async fn a(&mut self) -> &mut u8 { &mut self.0[0] } async fn b(&self) {} }
async fn f(s: &mut S) { let x = s.a().await; s.b().await; *x = 1; }
fn main() { drop(f(&mut S(vec![]))); }
