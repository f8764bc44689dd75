// Annotations that name an associated type of a type that is left to be inferred.
use std::ops::Range;

trait Store {
    type Kept<'a>: IntoIterator
    where
        Self: 'a;
    fn kept(&self) -> Self::Kept<'_>;
}

impl<T> Store for Vec<T> {
    type Kept<'a>
        = std::slice::Iter<'a, T>
    where
        T: 'a;
    fn kept(&self) -> std::slice::Iter<'_, T> {
        self.iter()
    }
}

fn main() {
    let _: <Range<_> as IntoIterator>::IntoIter = 2..6;
    let slice: <&[_] as IntoIterator>::IntoIter = [2, 3, 4].iter();
    let item: <Vec<_> as IntoIterator>::Item = 5u8;
    let list = vec!['a', 'b'];
    let kept: <Vec<_> as Store>::Kept<'_> = list.kept();
    let count = |items: <Vec<u8> as IntoIterator>::IntoIter| items.len();
    let pairs: Vec<(<Option<_> as IntoIterator>::Item, u8)> = vec![("x", 1)];
    println!("{} {item} {} {} {pairs:?}", slice.len(), kept.count(), count(vec![1, 2].into_iter()));
}
