//! Over the entries of a map.

use super::map::BTreeMap;
use super::navigate::{LazyLeafRange, LeafRange};
use super::node::{Handle, NodeRef};
use core::fmt::{self, Debug};
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::mem::ManuallyDrop;
use core::ops::{Bound, RangeBounds};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::ptr;

/// See [`BTreeMap::iter`].
#[must_use]
pub struct Iter<'a, K: 'a, V: 'a> {
    range: LazyLeafRange<K, V>,
    length: usize,
    _marker: PhantomData<&'a (K, V)>,
}
/// See [`BTreeMap::iter_mut`].
#[must_use]
pub struct IterMut<'a, K: 'a, V: 'a> {
    range: LazyLeafRange<K, V>,
    length: usize,
    _marker: PhantomData<&'a mut (K, V)>,
}
/// See [`BTreeMap::range`].
#[must_use]
pub struct Range<'a, K: 'a, V: 'a> {
    inner: LeafRange<K, V>,
    _marker: PhantomData<&'a (K, V)>,
}
/// See [`BTreeMap::range_mut`].
#[must_use]
pub struct RangeMut<'a, K: 'a, V: 'a> {
    inner: LeafRange<K, V>,
    _marker: PhantomData<&'a mut (K, V)>,
}
/// The entries of a map, by value.
pub struct IntoIter<K, V> {
    range: LazyLeafRange<K, V>,
    length: usize,
    _marker: PhantomData<(K, V)>,
}

impl<'a, K, V> Iter<'a, K, V> {
    pub(super) fn new(map: &'a BTreeMap<K, V>) -> Iter<'a, K, V> {
        Iter { range: LazyLeafRange::full(map.root), length: map.length, _marker: PhantomData }
    }
}
impl<'a, K, V> IterMut<'a, K, V> {
    pub(super) fn new(map: &'a mut BTreeMap<K, V>) -> IterMut<'a, K, V> {
        IterMut { range: LazyLeafRange::full(map.root), length: map.length, _marker: PhantomData }
    }
    /// The entries that are still to come.
    fn rest(&self) -> Iter<'_, K, V> {
        Iter { range: self.range.clone(), length: self.length, _marker: PhantomData }
    }
}
impl<'a, K, V> Range<'a, K, V> {
    pub(super) fn new(inner: LeafRange<K, V>) -> Range<'a, K, V> {
        Range { inner, _marker: PhantomData }
    }
}
impl<'a, K, V> RangeMut<'a, K, V> {
    pub(super) fn new(inner: LeafRange<K, V>) -> RangeMut<'a, K, V> {
        RangeMut { inner, _marker: PhantomData }
    }
}

macro_rules! counted {
    ($($name:ident $item:ty, $into:ident;)*) => {$(
        impl<'a, K, V> Iterator for $name<'a, K, V> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                if self.length == 0 {
                    return None;
                }
                self.length -= 1;
                Some(self.range.next_unchecked().$into())
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.length, Some(self.length))
            }
            fn __trusted_len(&self) -> bool {
                true
            }
            fn last(mut self) -> Option<$item> {
                self.next_back()
            }
            fn min(mut self) -> Option<$item>
            where
                $item: Ord,
            {
                self.next()
            }
            fn max(mut self) -> Option<$item>
            where
                $item: Ord,
            {
                self.next_back()
            }
        }
        impl<'a, K, V> DoubleEndedIterator for $name<'a, K, V> {
            fn next_back(&mut self) -> Option<$item> {
                if self.length == 0 {
                    return None;
                }
                self.length -= 1;
                Some(self.range.next_back_unchecked().$into())
            }
        }
        impl<K, V> ExactSizeIterator for $name<'_, K, V> {
            fn len(&self) -> usize {
                self.length
            }
        }
        impl<K, V> FusedIterator for $name<'_, K, V> {}
        impl<'a, K: 'a, V: 'a> Default for $name<'a, K, V> {
            fn default() -> Self {
                $name { range: LazyLeafRange::none(), length: 0, _marker: PhantomData }
            }
        }
    )*};
}
counted! { Iter (&'a K, &'a V), into_kv; IterMut (&'a K, &'a mut V), into_kv_mut; }

macro_rules! between_edges {
    ($($name:ident $item:ty, $into:ident;)*) => {$(
        impl<'a, K, V> Iterator for $name<'a, K, V> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                Some(self.inner.next()?.$into())
            }
            fn last(mut self) -> Option<$item> {
                self.next_back()
            }
            fn min(mut self) -> Option<$item>
            where
                $item: Ord,
            {
                self.next()
            }
            fn max(mut self) -> Option<$item>
            where
                $item: Ord,
            {
                self.next_back()
            }
        }
        impl<'a, K, V> DoubleEndedIterator for $name<'a, K, V> {
            fn next_back(&mut self) -> Option<$item> {
                Some(self.inner.next_back()?.$into())
            }
        }
        impl<K, V> FusedIterator for $name<'_, K, V> {}
    )*};
}
between_edges! { Range (&'a K, &'a V), into_kv; RangeMut (&'a K, &'a mut V), into_kv_mut; }

impl<K, V> Clone for Iter<'_, K, V> {
    fn clone(&self) -> Self {
        Iter { range: self.range.clone(), length: self.length, _marker: PhantomData }
    }
}
impl<K, V> Clone for Range<'_, K, V> {
    fn clone(&self) -> Self {
        Range { inner: self.inner.clone(), _marker: PhantomData }
    }
}
impl<'a, K: 'a, V: 'a> Default for RangeMut<'a, K, V> {
    fn default() -> Self {
        RangeMut { inner: LeafRange { front: None, back: None }, _marker: PhantomData }
    }
}
impl<'a, K: 'a, V: 'a> Default for Range<'a, K, V> {
    fn default() -> Self {
        Range { inner: LeafRange { front: None, back: None }, _marker: PhantomData }
    }
}
impl<K: Debug, V: Debug> Debug for Iter<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
impl<K: Debug, V: Debug> Debug for IterMut<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.rest()).finish()
    }
}
impl<K: Debug, V: Debug> Debug for Range<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
impl<K: Debug, V: Debug> Debug for RangeMut<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(Range { inner: self.inner.clone(), _marker: PhantomData }).finish()
    }
}
impl<K: Debug, V: Debug> Debug for IntoIter<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<K, V> IntoIter<K, V> {
    /// The entries that are still to come.
    pub(super) fn iter(&self) -> Iter<'_, K, V> {
        Iter { range: self.range.clone(), length: self.length, _marker: PhantomData }
    }
    /// The next entry, which is still in its node; after the last one the nodes are given back.
    fn dying_next(&mut self) -> Option<Handle<K, V>> {
        if self.length == 0 {
            self.range.deallocating_end();
            return None;
        }
        self.length -= 1;
        Some(self.range.deallocating_next_unchecked())
    }
}
impl<K, V> Iterator for IntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let kv = self.dying_next()?;
        Some(kv.node.read(kv.idx))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.length, Some(self.length))
    }
    fn __trusted_len(&self) -> bool {
        true
    }
}
impl<K, V> DoubleEndedIterator for IntoIter<K, V> {
    fn next_back(&mut self) -> Option<(K, V)> {
        if self.length == 0 {
            self.range.deallocating_end();
            return None;
        }
        self.length -= 1;
        let kv = self.range.deallocating_next_back_unchecked();
        Some(kv.node.read(kv.idx))
    }
}
impl<K, V> ExactSizeIterator for IntoIter<K, V> {
    fn len(&self) -> usize {
        self.length
    }
}
impl<K, V> FusedIterator for IntoIter<K, V> {}
impl<K, V> Default for IntoIter<K, V> {
    fn default() -> Self {
        IntoIter { range: LazyLeafRange::none(), length: 0, _marker: PhantomData }
    }
}
/// Goes on dropping when the drop of an entry panicked.
struct DropGuard<'a, K, V>(&'a mut IntoIter<K, V>);
impl<K, V> Drop for DropGuard<'_, K, V> {
    fn drop(&mut self) {
        while let Some(kv) = self.0.dying_next() {
            drop(kv.node.read(kv.idx));
        }
    }
}
impl<K, V> Drop for IntoIter<K, V> {
    fn drop(&mut self) {
        while let Some(kv) = self.dying_next() {
            let guard = DropGuard(self);
            drop(kv.node.read(kv.idx));
            core::mem::forget(guard);
        }
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
            fn __trusted_len(&self) -> bool {
                true
            }
            fn last(mut self) -> Option<$item> {
                self.next_back()
            }
        }
        impl<$($generics)*> DoubleEndedIterator for $name<$($generics)*> {
            fn next_back(&mut self) -> Option<$item> {
                match self.inner.next_back() {
                    Some($entry) => Some($part),
                    None => None,
                }
            }
        }
        impl<$($generics)*> ExactSizeIterator for $name<$($generics)*> {}
        impl<$($generics)*> FusedIterator for $name<$($generics)*> {}
        impl<$($generics)*> Default for $name<$($generics)*> {
            fn default() -> Self {
                $name { inner: Default::default() }
            }
        }
    )*};
}
parts! {
    /// See [`BTreeMap::keys`].
    Keys ['a, K, V] Iter<'a, K, V>, &'a K, |entry| entry.0;
    /// See [`BTreeMap::values`].
    Values ['a, K, V] Iter<'a, K, V>, &'a V, |entry| entry.1;
    /// See [`BTreeMap::values_mut`].
    ValuesMut ['a, K, V] IterMut<'a, K, V>, &'a mut V, |entry| entry.1;
    /// See [`BTreeMap::into_keys`].
    IntoKeys [K, V] IntoIter<K, V>, K, |entry| entry.0;
    /// See [`BTreeMap::into_values`].
    IntoValues [K, V] IntoIter<K, V>, V, |entry| entry.1;
}
macro_rules! shown_parts {
    ($($name:ident [$($generics:tt)*] [$($bounded:tt)*] |$this:ident| $entries:expr, $part:ident;)*) => {$(
        impl<$($bounded)*> Debug for $name<$($generics)*> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let $this = self;
                f.debug_list().entries($entries.$part()).finish()
            }
        }
    )*};
}
impl<'a, K, V> Iter<'a, K, V> {
    fn keys(self) -> Keys<'a, K, V> {
        Keys { inner: self }
    }
    fn values(self) -> Values<'a, K, V> {
        Values { inner: self }
    }
}
shown_parts! {
    Keys ['_, K, V] [K: Debug, V] |this| this.inner.clone(), keys;
    Values ['_, K, V] [K, V: Debug] |this| this.inner.clone(), values;
    ValuesMut ['_, K, V] [K, V: Debug] |this| this.inner.rest(), values;
    IntoKeys [K, V] [K: Debug, V] |this| this.inner.iter(), keys;
    IntoValues [K, V] [K, V: Debug] |this| this.inner.iter(), values;
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

/// See [`BTreeMap::extract_if`].
#[must_use]
pub struct ExtractIf<'a, K, V, R, F> {
    pred: F,
    map: &'a mut BTreeMap<K, V>,
    cur_leaf_edge: Option<Handle<K, V>>,
    range: R,
}
impl<'a, K: PartialOrd, V, R: RangeBounds<K>, F> ExtractIf<'a, K, V, R, F> {
    pub(super) fn new(map: &'a mut BTreeMap<K, V>, range: R, pred: F) -> ExtractIf<'a, K, V, R, F>
    where
        K: Ord,
    {
        let cur_leaf_edge = match map.root {
            Some(root) => Some(root.lower_bound(range.start_bound())),
            None => None,
        };
        ExtractIf { pred, map, cur_leaf_edge, range }
    }
    /// The entry after the current edge, if it is in the range.
    fn upcoming(&mut self) -> Option<Handle<K, V>> {
        let kv = self.cur_leaf_edge.take()?.next_kv_if_any()?;
        let key = kv.into_kv().0;
        let is_beyond = match self.range.end_bound() {
            Bound::Included(end) => *key > *end,
            Bound::Excluded(end) => *key >= *end,
            Bound::Unbounded => false,
        };
        if is_beyond { None } else { Some(kv) }
    }
    fn take_out(&mut self, kv: Handle<K, V>) -> Option<(K, V)> {
        self.map.length -= 1;
        let root: &mut NodeRef<K, V> = self.map.root.as_mut()?;
        let (entry, place) = kv.remove_kv_tracking(root);
        self.cur_leaf_edge = Some(place);
        Some(entry)
    }
    /// The next entry that fulfils another predicate.
    pub(super) fn next_where<P: FnMut(&K, &mut V) -> bool>(&mut self, mut pred: P) -> Option<(K, V)> {
        while let Some(kv) = self.upcoming() {
            let (key, value) = kv.into_kv_mut();
            if pred(key, value) {
                return self.take_out(kv);
            }
            self.cur_leaf_edge = Some(kv.next_leaf_edge());
        }
        None
    }
}
impl<K, V, R, F> ExtractIf<'_, K, V, R, F> {
    /// The entry that is asked about next.
    pub(super) fn peek(&self) -> Option<(&K, &V)> {
        Some(self.cur_leaf_edge?.next_kv_if_any()?.into_kv())
    }
}
impl<K: PartialOrd, V, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<'_, K, V, R, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while let Some(kv) = self.upcoming() {
            let (key, value) = kv.into_kv_mut();
            if (self.pred)(key, value) {
                return self.take_out(kv);
            }
            self.cur_leaf_edge = Some(kv.next_leaf_edge());
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.map.length))
    }
}
impl<K: PartialOrd, V, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool> FusedIterator for ExtractIf<'_, K, V, R, F> {}
impl<K: Debug, V: Debug, R, F> Debug for ExtractIf<'_, K, V, R, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtractIf").field("peek", &self.peek()).finish_non_exhaustive()
    }
}

impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;
    fn into_iter(self) -> Iter<'a, K, V> {
        self.iter()
    }
}
impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;
    fn into_iter(self) -> IterMut<'a, K, V> {
        self.iter_mut()
    }
}
impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = IntoIter<K, V>;
    fn into_iter(self) -> IntoIter<K, V> {
        let me = ManuallyDrop::new(self);
        let root = unsafe { ptr::read(&me.root) };
        IntoIter { range: LazyLeafRange::full(root), length: me.length, _marker: PhantomData }
    }
}
impl<K, V> Unpin for IntoIter<K, V> {}
impl<K: RefUnwindSafe, V: RefUnwindSafe> UnwindSafe for IntoIter<K, V> {}
unsafe impl<K: Sync, V: Sync> Send for Iter<'_, K, V> {}
unsafe impl<K: Sync, V: Sync> Send for Range<'_, K, V> {}
