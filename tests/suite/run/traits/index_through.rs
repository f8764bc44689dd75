// edition: 2021
// Indexing that hands its question on: the associated type of another `Index` behind one of its own.
use std::ops::{Index,IndexMut};
struct A<T, const N: usize>([T;N]);
impl<T, I, const N: usize> Index<I> for A<T,N> where [T]: Index<I> { type Output=<[T] as Index<I>>::Output; fn index(&self,i:I)->&Self::Output{ Index::index(&self.0 as &[T], i) } }
impl<T, I, const N: usize> IndexMut<I> for A<T,N> where [T]: IndexMut<I> { fn index_mut(&mut self,i:I)->&mut Self::Output{ IndexMut::index_mut(&mut self.0 as &mut [T], i) } }
fn main(){ let mut a=A([1,2,3]); a[0]=5; println!("{} {:?} {:?}", a[1], &a[1..], &a[..=0]); }
