trait Lend { type Item<'a> where Self: 'a; fn lend(&mut self) -> Option<Self::Item>; }
fn main() {}
