//! From iterators to collections and back.

/// Can be made from an iterator.
#[rustc_diagnostic_item = "FromIterator"]
pub trait FromIterator<A>: Sized {
    /// Takes all elements.
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

/// Can be iterated over.
pub trait IntoIterator {
    /// The elements.
    type Item;
    /// The iterator.
    #[lang = "IntoIterIntoIter"]
    type IntoIter: Iterator<Item = Self::Item>;
    /// The iterator over it.
    #[lang = "into_iter"]
    fn into_iter(self) -> Self::IntoIter;
}

impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    fn into_iter(self) -> I {
        self
    }
}

/// Can take more elements.
pub trait Extend<A> {
    /// Takes all elements.
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
    /// Takes one element.
    #[doc(hidden)]
    fn extend_one(&mut self, item: A) {
        self.extend(Some(item));
    }
    /// Makes room.
    #[doc(hidden)]
    fn extend_reserve(&mut self, _additional: usize) {}
}

impl Extend<()> for () {
    fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) {
        for () in iter {}
    }
}

impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {
    fn extend<T: IntoIterator<Item = (A, B)>>(&mut self, into_iter: T) {
        let iter = into_iter.into_iter();
        let (lower, _) = iter.size_hint();
        if lower > 0 {
            self.0.extend_reserve(lower);
            self.1.extend_reserve(lower);
        }
        for (a, b) in iter {
            self.0.extend_one(a);
            self.1.extend_one(b);
        }
    }
}

impl<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>> FromIterator<(A, B)> for (FromA, FromB) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> (FromA, FromB) {
        let mut res = (FromA::default(), FromB::default());
        res.extend(iter);
        res
    }
}
