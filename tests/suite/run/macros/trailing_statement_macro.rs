trait TupleCollect: Sized { type Item; fn collect_from_iter<I: IntoIterator<Item = Self::Item>>(iter: I) -> Option<Self>; const N: usize; fn left_shift_push(&mut self, item: Self::Item); }
macro_rules! rev { ([$($r:ident)*]) => { [$($r)*] }; ([$($r:ident)*] $h:ident $($t:ident)*) => { rev!([$h $($r)*] $($t)*) }; }
macro_rules! ignore { ($x:ident, $t:ident) => { $t }; }
macro_rules! count { () => { 0 }; ($h:ident $($t:ident)*) => { 1 + count!($($t)*) }; }
macro_rules! impl_tuple {
    ($d:ident,) => {};
    ($d:ident, $($y:ident,)*) => {
        impl_tuple!(@rest $($y,)*);
        impl<$d> TupleCollect for ($(ignore!($y, $d),)*) {
            type Item = $d;
            const N: usize = count!($($y)*);
            #[allow(unused_assignments, unused_mut)]
            fn collect_from_iter<I: IntoIterator<Item = $d>>(iter: I) -> Option<Self> {
                let mut iter = iter.into_iter();
                $(let mut $y = None;)*
                loop { $( $y = iter.next(); if $y.is_none() { break } )* return Some(($($y.unwrap()),*,)) }
                None
            }
            fn left_shift_push(&mut self, mut item: $d) {
                use std::mem::replace;
                let &mut ($(ref mut $y),*,) = self;
                impl_tuple!(@shift item, $($y,)*);
                drop(item);
            }
        }
    };
    (@rest $h:ident, $($t:ident,)*) => { impl_tuple!(A, $($t,)*); };
    (@shift $i:ident, ) => {};
    (@shift $i:ident, $($y:ident,)*) => { $( let _ = &$y; )* impl_tuple!(@sh $i, [], $($y,)*) };
    (@sh $i:ident, [$($r:ident,)*], $h:ident, $($t:ident,)*) => { impl_tuple!(@sh $i, [$h, $($r,)*], $($t,)*) };
    (@sh $i:ident, [$($r:ident,)*],) => { $( $i = replace($r, $i); )* };
}
impl_tuple!(A, a, b, c, d, e, f, g, h, i, j, k, l,);
struct Windows<I: Iterator<Item = T::Item>, T: TupleCollect> { iter: I, last: Option<T> }
impl<I, T> Iterator for Windows<I, T> where I: Iterator<Item = T::Item>, T: TupleCollect + Clone, T::Item: Clone {
    type Item = T;
    fn next(&mut self) -> Option<T> { let item = self.iter.next()?; match &mut self.last { Some(l) => { l.left_shift_push(item); self.last.clone() } None => { let t = T::collect_from_iter(std::iter::once(item).chain(&mut self.iter)); self.last = t.clone(); t } } }
}
trait Itx: Iterator { fn tuple_windows<T>(self) -> Windows<Self, T> where Self: Sized + Iterator<Item = T::Item>, T: TupleCollect, T::Item: Clone { Windows { iter: self, last: None } }
 fn collect_tuple<T>(self) -> Option<T> where Self: Sized + Iterator<Item = T::Item>, T: TupleCollect { T::collect_from_iter(self) } }
impl<I: Iterator> Itx for I {}
fn main() {
    for (a, b) in (1..5).tuple_windows() { println!("{a} {b}"); }
    for (a, b, c) in "hello".chars().tuple_windows() { println!("{a}{b}{c}"); }
    let t: Option<(i32, i32, i32, i32)> = vec![1, 2, 3, 4].into_iter().collect_tuple(); println!("{t:?} {}", <(u8, u8, u8, u8, u8) as TupleCollect>::N);
    let x = (1..100).map(|x| x * 2).filter(|x| x % 3 == 0).enumerate().zip((1..50).rev().step_by(2)).skip(1).take(8).map(|((i, a), b)| (i, a, b)).inspect(|_| ()).chain(std::iter::once((0, 0, 0))).flat_map(|(a, b, c)| [a as i32, b, c]).scan(0, |s, x| { *s += x; Some(*s) }).skip_while(|x| *x < 5).take_while(|x| *x < 1000).peekable().fuse().cycle().take(10).map(|x| x as f64 / 2.0).collect::<Vec<_>>();
    println!("{x:?}");
}
