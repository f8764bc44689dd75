//! [`BTreeSet`]: a set whose values are in order.

pub use super::set_iter::{ExtractIf, IntoIter, Iter, Range};
pub use super::set_operations::{Difference, Intersection, SymmetricDifference, Union};

use super::map::BTreeMap;
use crate::borrow::Borrow;
use crate::vec::Vec;
use core::cmp::Ordering;
use core::fmt::{self, Debug};
use core::hash::{Hash, Hasher};
use core::ops::{BitAnd, BitOr, BitXor, RangeBounds, Sub};

/// What stands beside each value of a set.
#[derive(Debug, Eq, PartialEq, Ord, PartialOrd, Hash, Clone, Copy, Default)]
pub(super) struct SetValZST;

/// A set whose values are in order.
pub struct BTreeSet<T> {
    pub(super) map: BTreeMap<T, SetValZST>,
}

impl<T> BTreeSet<T> {
    /// Without values and without memory.
    #[must_use]
    pub const fn new() -> BTreeSet<T> {
        BTreeSet { map: BTreeMap::new() }
    }
    /// The values in the range.
    pub fn range<K: ?Sized + Ord, R: RangeBounds<K>>(&self, range: R) -> Range<'_, T>
    where
        T: Borrow<K> + Ord,
    {
        Range::new(self.map.leaf_range(&range, true))
    }
    /// Drops all values.
    pub fn clear(&mut self) {
        self.map.clear()
    }
    /// Whether a value is there.
    pub fn contains<Q: ?Sized + Ord>(&self, value: &Q) -> bool
    where
        T: Borrow<Q> + Ord,
    {
        self.map.contains_key(value)
    }
    /// The value that is equal.
    pub fn get<Q: ?Sized + Ord>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q> + Ord,
    {
        match self.map.get_key_value(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// The smallest value.
    #[must_use]
    pub fn first(&self) -> Option<&T>
    where
        T: Ord,
    {
        match self.map.first_key_value() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// The largest value.
    #[must_use]
    pub fn last(&self) -> Option<&T>
    where
        T: Ord,
    {
        match self.map.last_key_value() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// Takes the smallest value.
    pub fn pop_first(&mut self) -> Option<T>
    where
        T: Ord,
    {
        match self.map.pop_first() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// Takes the largest value.
    pub fn pop_last(&mut self) -> Option<T>
    where
        T: Ord,
    {
        match self.map.pop_last() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// Puts a value in; whether it was new.
    pub fn insert(&mut self, value: T) -> bool
    where
        T: Ord,
    {
        self.map.insert(value, SetValZST).is_none()
    }
    /// Puts a value in and gives the one that was equal.
    pub fn replace(&mut self, value: T) -> Option<T>
    where
        T: Ord,
    {
        self.map.replace(value)
    }
    /// Takes a value out; whether it was there.
    pub fn remove<Q: ?Sized + Ord>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q> + Ord,
    {
        self.map.remove(value).is_some()
    }
    /// Takes the value that is equal.
    pub fn take<Q: ?Sized + Ord>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q> + Ord,
    {
        match self.map.remove_entry(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// Keeps the values that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F)
    where
        T: Ord,
    {
        self.extract_if(.., |v| !f(v)).for_each(drop);
    }
    /// Moves all values of the other set into this one.
    pub fn append(&mut self, other: &mut BTreeSet<T>)
    where
        T: Ord,
    {
        self.map.append(&mut other.map);
    }
    /// The values from one on, in a set of their own.
    pub fn split_off<Q: ?Sized + Ord>(&mut self, value: &Q) -> BTreeSet<T>
    where
        T: Borrow<Q> + Ord,
    {
        BTreeSet { map: self.map.split_off(value) }
    }
    /// Takes out the values of a range that fulfil the predicate, one by one.
    pub fn extract_if<F: FnMut(&T) -> bool, R: RangeBounds<T>>(&mut self, range: R, pred: F) -> ExtractIf<'_, T, R, F>
    where
        T: Ord,
    {
        ExtractIf::new(self, range, pred)
    }
    /// The values.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { iter: self.map.keys() }
    }
    /// How many values.
    #[rustc_const_unstable]
    #[must_use]
    pub fn len(&self) -> usize {
        self.map.len()
    }
    /// Whether there are none.
    #[rustc_const_unstable]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.map.is_empty()
    }
    /// Whether they have no value in common.
    #[must_use]
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord,
    {
        self.intersection(other).next().is_none()
    }
    /// Whether all values of the other are here.
    #[must_use]
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool
    where
        T: Ord,
    {
        other.is_subset(self)
    }
}

impl<T: Clone> Clone for BTreeSet<T> {
    fn clone(&self) -> BTreeSet<T> {
        BTreeSet { map: self.map.clone() }
    }
}
impl<T> Default for BTreeSet<T> {
    fn default() -> BTreeSet<T> {
        BTreeSet::new()
    }
}
impl<T: Debug> Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T: PartialEq> PartialEq for BTreeSet<T> {
    fn eq(&self, other: &BTreeSet<T>) -> bool {
        self.map.eq(&other.map)
    }
}
impl<T: Eq> Eq for BTreeSet<T> {}
impl<T: PartialOrd> PartialOrd for BTreeSet<T> {
    fn partial_cmp(&self, other: &BTreeSet<T>) -> Option<Ordering> {
        self.map.partial_cmp(&other.map)
    }
}
impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &BTreeSet<T>) -> Ordering {
        self.map.cmp(&other.map)
    }
}
impl<T: Hash> Hash for BTreeSet<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.map.hash(state)
    }
}
impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> BTreeSet<T> {
        let mut inputs: Vec<T> = iter.into_iter().collect();
        if inputs.is_empty() {
            return BTreeSet::new();
        }
        inputs.sort();
        BTreeSet { map: BTreeMap::from_sorted(inputs.into_iter().map(|k| (k, SetValZST))) }
    }
}
impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(mut arr: [T; N]) -> BTreeSet<T> {
        if N == 0 {
            return BTreeSet::new();
        }
        arr.sort();
        BTreeSet { map: BTreeMap::from_sorted(arr.into_iter().map(|k| (k, SetValZST))) }
    }
}
impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(value);
        }
    }
}
impl<'a, T: 'a + Ord + Copy> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident $combine:ident;)*) => {$(
        impl<T: Ord + Clone> $trait<&BTreeSet<T>> for &BTreeSet<T> {
            type Output = BTreeSet<T>;
            fn $method(self, rhs: &BTreeSet<T>) -> BTreeSet<T> {
                let values = self.$combine(rhs).cloned().map(|k| (k, SetValZST));
                BTreeSet { map: BTreeMap::from_sorted(values) }
            }
        }
    )*};
}
operators! { BitOr bitor union; BitAnd bitand intersection; BitXor bitxor symmetric_difference; Sub sub difference; }

