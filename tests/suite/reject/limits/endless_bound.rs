use std::ops::Index; struct S; impl<T> Index<T> for S where S: Index<(T,)> { type Output = u8; fn index(&self, _: T) -> &u8 { &1 } } fn main() { println!("{}", S[0]); }
