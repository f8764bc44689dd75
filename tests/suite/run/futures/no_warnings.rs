#![deny(warnings)]
async fn f(x: u8, mut v: Vec<u8>, (a, b): (u8, u8)) -> usize { let y = std::future::ready(x).await; v.push(y + a + b); for i in 0..3 { std::future::ready(i).await; } v.len() }
async fn g() -> Result<(), std::fmt::Error> { f(1, vec![], (1, 2)).await; let c = async || { f(1, vec![], (1, 2)).await }; c().await; Ok(()) }
struct S { x: u8 }
impl S { async fn m(&self) -> u8 { self.x } async fn n(mut self) -> u8 { self.x += 1; self.x } }
trait T { fn t(&self) -> impl Future<Output = u8>; }
impl T for S { async fn t(&self) -> u8 { self.m().await } }
fn main() { drop(g()); let s = S { x: 1 }; drop(s.t()); drop(s.n()); let mut n = 1; let b = async { n += 1; }; drop(b); println!("{n}"); }
