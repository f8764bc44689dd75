//! Over the entries of a map.

use super::map::HashMap;
use super::raw::RawTable;
use crate::fmt::{self, Debug};
use crate::iter::FusedIterator;
use crate::marker::PhantomData;
use crate::mem::{self, ManuallyDrop};
use core::ptr::{self, NonNull};

/// Full buckets that are still to come.
struct Buckets<T> {
    table: NonNull<RawTable<T>>,
    next: usize,
    left: usize,
    /// The real one keeps a group of bytes, and where that ends.
    group: GroupOfReal,
}

/// Room that the real iterators have for more.
type GroupOfReal = [usize; 2];

/// Whoever has them says what may be done with the elements.
unsafe impl<T> Send for Buckets<T> {}
unsafe impl<T> Sync for Buckets<T> {}

impl<T> Buckets<T> {
    fn new(table: &RawTable<T>) -> Buckets<T> {
        Buckets { table: NonNull::from(table), next: 0, left: table.len(), group: [0; 2] }
    }
    /// Of no table.
    fn none() -> Buckets<T> {
        Buckets { table: NonNull::dangling(), next: 0, left: 0, group: [0; 2] }
    }
    /// The same buckets once more.
    fn again(&self) -> Buckets<T> {
        Buckets { table: self.table, next: self.next, left: self.left, group: [0; 2] }
    }
    fn next(&mut self) -> Option<*mut T> {
        if self.left == 0 {
            return None;
        }
        let table = unsafe { self.table.as_ref() };
        Some(table.bucket(next_bucket(table, &mut self.next, &mut self.left)?))
    }
}

/// The next full bucket, where `left` are still to come from `next` on.
fn next_bucket<T>(table: &RawTable<T>, next: &mut usize, left: &mut usize) -> Option<usize> {
    if *left == 0 {
        return None;
    }
    let index = table.next_full(*next)?;
    *next = index + 1;
    *left -= 1;
    Some(index)
}

/// See [`HashMap::iter`].
pub struct Iter<'a, K: 'a, V: 'a> {
    inner: Buckets<(K, V)>,
    marker: PhantomData<&'a (K, V)>,
}

/// See [`HashMap::iter_mut`].
pub struct IterMut<'a, K: 'a, V: 'a> {
    inner: Buckets<(K, V)>,
    marker: PhantomData<&'a mut (K, V)>,
}

impl<'a, K, V> Iter<'a, K, V> {
    pub(super) fn new(table: &'a RawTable<(K, V)>) -> Iter<'a, K, V> {
        Iter { inner: Buckets::new(table), marker: PhantomData }
    }
}
impl<'a, K, V> IterMut<'a, K, V> {
    pub(super) fn new(table: &'a mut RawTable<(K, V)>) -> IterMut<'a, K, V> {
        IterMut { inner: Buckets::new(table), marker: PhantomData }
    }
}
impl<'a, K, V> Iterator for Iter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        let entry = unsafe { &*self.inner.next()? };
        Some((&entry.0, &entry.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.inner.left, Some(self.inner.left))
    }
}
impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Iter { inner: self.inner.again(), marker: PhantomData }
    }
}
impl<'a, K, V> Iterator for IterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        let entry = unsafe { &mut *self.inner.next()? };
        Some((&entry.0, &mut entry.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.inner.left, Some(self.inner.left))
    }
}

/// The entries of a map, by value.
pub struct IntoIter<K, V> {
    table: RawTable<(K, V)>,
    next: usize,
    left: usize,
    group: GroupOfReal,
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let index = next_bucket(&self.table, &mut self.next, &mut self.left)?;
        Some(unsafe { ptr::read(self.table.bucket(index)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}
impl<K, V> Drop for IntoIter<K, V> {
    fn drop(&mut self) {
        // The table does not own its elements any more. When one of them panics as it is dropped, the rest leaks, and the buckets do.
        let mut table = ManuallyDrop::new(mem::replace(&mut self.table, RawTable::new()));
        while let Some(index) = next_bucket(&table, &mut self.next, &mut self.left) {
            drop(unsafe { ptr::read(table.bucket(index)) });
        }
        table.forget_elements();
        unsafe { ManuallyDrop::drop(&mut table) };
    }
}

/// See [`HashMap::drain`].
pub struct Drain<'a, K: 'a, V: 'a> {
    /// Where the table comes from. It is empty there until it is put back.
    origin: *mut RawTable<(K, V)>,
    table: ManuallyDrop<RawTable<(K, V)>>,
    next: usize,
    left: usize,
    group: [usize; 3],
    marker: PhantomData<&'a (K, V)>,
}
unsafe impl<K: Send, V: Send> Send for Drain<'_, K, V> {}
unsafe impl<K: Sync, V: Sync> Sync for Drain<'_, K, V> {}
impl<'a, K, V> Drain<'a, K, V> {
    pub(super) fn new(origin: &'a mut RawTable<(K, V)>) -> Drain<'a, K, V> {
        let table = ManuallyDrop::new(mem::replace(origin, RawTable::new()));
        Drain { origin, left: table.len(), table, next: 0, group: [0; 3], marker: PhantomData }
    }
}
impl<K, V> Iterator for Drain<'_, K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let index = next_bucket(&self.table, &mut self.next, &mut self.left)?;
        Some(unsafe { ptr::read(self.table.bucket(index)) })
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}
impl<K, V> Drop for Drain<'_, K, V> {
    fn drop(&mut self) {
        while let Some(entry) = self.next() {
            drop(entry);
        }
        self.table.forget_elements();
        unsafe { ptr::write(self.origin, ManuallyDrop::take(&mut self.table)) };
    }
}

/// What is taken out of a table as it is iterated over.
pub(super) struct RawExtractIf<'a, T> {
    iter: Buckets<T>,
    table: &'a mut RawTable<T>,
}
impl<'a, T> RawExtractIf<'a, T> {
    pub(super) fn new(table: &'a mut RawTable<T>) -> RawExtractIf<'a, T> {
        RawExtractIf { iter: Buckets::new(table), table }
    }
    /// The next element that fulfils the predicate.
    pub(super) fn next<P: FnMut(&mut T) -> bool>(&mut self, mut pred: P) -> Option<T> {
        while let Some(index) = next_bucket(self.table, &mut self.iter.next, &mut self.iter.left) {
            if pred(unsafe { &mut *self.table.bucket(index) }) {
                return Some(self.table.remove(index));
            }
        }
        None
    }
    pub(super) fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.iter.left))
    }
}

/// See [`HashMap::extract_if`].
#[must_use]
pub struct ExtractIf<'a, K, V, F> {
    pred: F,
    inner: RawExtractIf<'a, (K, V)>,
}
impl<'a, K, V, F> ExtractIf<'a, K, V, F> {
    pub(super) fn new(table: &'a mut RawTable<(K, V)>, pred: F) -> ExtractIf<'a, K, V, F> {
        ExtractIf { pred, inner: RawExtractIf::new(table) }
    }
}
impl<K, V, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        self.inner.next(|(key, value)| (self.pred)(key, value))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<K, V, F: FnMut(&K, &mut V) -> bool> FusedIterator for ExtractIf<'_, K, V, F> {}
impl<K, V, F> Debug for ExtractIf<'_, K, V, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtractIf").finish_non_exhaustive()
    }
}

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident [$($generics:tt)*] $inner:ty, $item:ty, |$entry:ident| $part:expr;)*) => {$(
        $(#[$doc])*
        pub struct $name<$($generics)*> {
            pub(super) inner: $inner,
        }
        impl<$($generics)*> Iterator for $name<$($generics)*> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                match self.inner.next() {
                    Some($entry) => Some($part),
                    None => None,
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.inner.size_hint()
            }
        }
        impl<$($generics)*> ExactSizeIterator for $name<$($generics)*> {}
        impl<$($generics)*> FusedIterator for $name<$($generics)*> {}
    )*};
}
parts! {
    /// See [`HashMap::keys`].
    Keys ['a, K, V] Iter<'a, K, V>, &'a K, |entry| entry.0;
    /// See [`HashMap::values`].
    Values ['a, K, V] Iter<'a, K, V>, &'a V, |entry| entry.1;
    /// See [`HashMap::values_mut`].
    ValuesMut ['a, K, V] IterMut<'a, K, V>, &'a mut V, |entry| entry.1;
    /// See [`HashMap::into_keys`].
    IntoKeys [K, V] IntoIter<K, V>, K, |entry| entry.0;
    /// See [`HashMap::into_values`].
    IntoValues [K, V] IntoIter<K, V>, V, |entry| entry.1;
}
impl<K, V> Clone for Keys<'_, K, V> {
    fn clone(&self) -> Self {
        Keys { inner: self.inner.clone() }
    }
}
impl<K, V> Clone for Values<'_, K, V> {
    fn clone(&self) -> Self {
        Values { inner: self.inner.clone() }
    }
}
impl<'a, K, V> Iter<'a, K, V> {
    fn keys(self) -> Keys<'a, K, V> {
        Keys { inner: self }
    }
    fn values(self) -> Values<'a, K, V> {
        Values { inner: self }
    }
}
impl<K, V> IterMut<'_, K, V> {
    /// The entries that are still to come.
    fn rest(&self) -> Iter<'_, K, V> {
        Iter { inner: self.inner.again(), marker: PhantomData }
    }
}
impl<K, V> IntoIter<K, V> {
    /// The entries that are still to come.
    fn rest(&self) -> Iter<'_, K, V> {
        rest_of(&self.table, self.next, self.left)
    }
}
impl<K, V> Drain<'_, K, V> {
    /// The entries that are still to come.
    pub(super) fn rest(&self) -> Iter<'_, K, V> {
        rest_of(&self.table, self.next, self.left)
    }
}
fn rest_of<K, V>(table: &RawTable<(K, V)>, next: usize, left: usize) -> Iter<'_, K, V> {
    Iter { inner: Buckets { table: NonNull::from(table), next, left, group: [0; 2] }, marker: PhantomData }
}
macro_rules! shown {
    ($($name:ident [$($generics:tt)*] [$($bounded:tt)*] |$this:ident| $entries:expr;)*) => {$(
        impl<$($bounded)*> Debug for $name<$($generics)*> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let $this = self;
                f.debug_list().entries($entries).finish()
            }
        }
    )*};
}
shown! {
    Iter ['_, K, V] [K: Debug, V: Debug] |this| this.clone();
    IterMut ['_, K, V] [K: Debug, V: Debug] |this| this.rest();
    IntoIter [K, V] [K: Debug, V: Debug] |this| this.rest();
    Drain ['_, K, V] [K: Debug, V: Debug] |this| this.rest();
    Keys ['_, K, V] [K: Debug, V] |this| this.clone();
    Values ['_, K, V] [K, V: Debug] |this| this.clone();
    ValuesMut ['_, K, V] [K, V: Debug] |this| this.inner.rest().values();
    IntoKeys [K, V] [K: Debug, V] |this| this.inner.rest().keys();
    IntoValues [K, V] [K, V: Debug] |this| this.inner.rest().values();
}

macro_rules! exact {
    ($($name:ident [$($generics:tt)*];)*) => {$(
        impl<$($generics)*> ExactSizeIterator for $name<$($generics)*> {}
        impl<$($generics)*> FusedIterator for $name<$($generics)*> {}
    )*};
}
impl<K, V> Default for IntoIter<K, V> {
    fn default() -> Self {
        IntoIter { table: RawTable::new(), next: 0, left: 0, group: [0; 2] }
    }
}
macro_rules! without_entries {
    ($($name:ident [$($generics:tt)*] $inner:expr;)*) => {$(
        impl<K, V> Default for $name<$($generics)*> {
            fn default() -> Self {
                $inner
            }
        }
    )*};
}
without_entries! {
    Iter ['_, K, V] Iter { inner: Buckets::none(), marker: PhantomData };
    IterMut ['_, K, V] IterMut { inner: Buckets::none(), marker: PhantomData };
    Keys ['_, K, V] Keys { inner: Default::default() };
    Values ['_, K, V] Values { inner: Default::default() };
    ValuesMut ['_, K, V] ValuesMut { inner: Default::default() };
    IntoKeys [K, V] IntoKeys { inner: Default::default() };
    IntoValues [K, V] IntoValues { inner: Default::default() };
}
exact! { Iter ['a, K, V]; IterMut ['a, K, V]; IntoIter [K, V]; Drain ['a, K, V]; }

impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        let left = self.len();
        IntoIter { table: self.base.table, next: 0, left, group: [0; 2] }
    }
}
