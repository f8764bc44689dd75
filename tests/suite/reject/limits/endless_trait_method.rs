trait T { fn go(self, n: u32); } struct P<A>(A); impl<A> T for P<A> { fn go(self, n: u32) { if n > 0 {
  P(Some(self.0)).go(n - 1); } } } fn main() { P(1).go(3); }
