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
    /// How many elements every value of the type has: at least, and at most.
    #[doc(hidden)]
    fn __len_of_all() -> (usize, Option<usize>)
    where
        Self: Sized,
    {
        (0, None)
    }
    /// The elements, if they stand beside each other already: in an array.
    #[doc(hidden)]
    fn __elements(&self) -> Option<&[Self::Item]>
    where
        Self: Sized,
    {
        None
    }
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
    #[unstable(feature = "extend_one")]
    fn extend_one(&mut self, item: A) {
        self.extend(Some(item));
    }
    /// Makes room.
    #[doc(hidden)]
    #[unstable(feature = "extend_one")]
    fn extend_reserve(&mut self, _additional: usize) {}
}

impl Extend<()> for () {
    fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) {
        for () in iter {}
    }
}

/// Tuples of collections, from tuples of elements.
macro_rules! tuples {
    ($($($T:ident $C:ident $v:ident $i:tt)+;)*) => {$(
        impl<$($T,)+ $($C: Extend<$T>,)+> Extend<($($T,)+)> for ($($C,)+) {
            fn extend<Iter: IntoIterator<Item = ($($T,)+)>>(&mut self, into_iter: Iter) {
                let iter = into_iter.into_iter();
                let (lower, _) = iter.size_hint();
                if lower > 0 {
                    $(self.$i.extend_reserve(lower);)+
                }
                for ($($v,)+) in iter {
                    $(self.$i.extend_one($v);)+
                }
            }
        }
        impl<$($T,)+ $($C: Default + Extend<$T>,)+> FromIterator<($($T,)+)> for ($($C,)+) {
            fn from_iter<Iter: IntoIterator<Item = ($($T,)+)>>(iter: Iter) -> ($($C,)+) {
                let mut res = ($($C::default(),)+);
                res.extend(iter);
                res
            }
        }
    )*};
}
tuples! {
    A CA a 0;
    A CA a 0 B CB b 1;
    A CA a 0 B CB b 1 C CC c 2;
    A CA a 0 B CB b 1 C CC c 2 D CD d 3;
    A CA a 0 B CB b 1 C CC c 2 D CD d 3 E CE e 4;
    A CA a 0 B CB b 1 C CC c 2 D CD d 3 E CE e 4 F CF f 5;
    A CA a 0 B CB b 1 C CC c 2 D CD d 3 E CE e 4 F CF f 5 G CG g 6;
    A CA a 0 B CB b 1 C CC c 2 D CD d 3 E CE e 4 F CF f 5 G CG g 6 H CH h 7;
}
