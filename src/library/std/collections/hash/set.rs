//! [`HashSet`].

use super::iter as map_iter;
use super::map::HashMap;
use crate::borrow::Borrow;
use crate::collections::TryReserveError;
use crate::fmt::{self, Debug};
use crate::hash::random::RandomState;
use crate::hash::{BuildHasher, Hash};
use crate::iter::{Chain, FusedIterator};
use crate::ops::{BitAnd, BitOr, BitXor, Sub};

/// A set that finds values by their hashes.
pub struct HashSet<T, S = RandomState> {
    base: HashMap<T, (), S>,
}

impl<T> HashSet<T, RandomState> {
    /// Without values.
    #[must_use]
    pub fn new() -> HashSet<T, RandomState> {
        HashSet { base: HashMap::new() }
    }
    /// Without values, with room for so many.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {
        HashSet { base: HashMap::with_capacity(capacity) }
    }
}

impl<T, S> HashSet<T, S> {
    /// Without values.
    pub const fn with_hasher(hasher: S) -> HashSet<T, S> {
        HashSet { base: HashMap::with_hasher(hasher) }
    }
    /// Without values, with room for so many.
    pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> {
        HashSet { base: HashMap::with_capacity_and_hasher(capacity, hasher) }
    }
    /// How many values there is room for.
    pub fn capacity(&self) -> usize {
        self.base.capacity()
    }
    /// The values.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { inner: self.base.keys() }
    }
    /// How many values.
    pub fn len(&self) -> usize {
        self.base.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.base.is_empty()
    }
    /// Takes all values; the room stays.
    pub fn drain(&mut self) -> Drain<'_, T> {
        Drain { inner: self.base.drain() }
    }
    /// Keeps the values that fulfil the predicate.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut f: F) {
        self.base.retain(|k, _| f(k));
    }
    /// Takes out the values that fulfil the predicate, one by one.
    pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> ExtractIf<'_, T, F> {
        let table = &mut self.base.base.table;
        ExtractIf { pred, inner: map_iter::RawExtractIf::new(table) }
    }
    /// Drops all values; the room stays.
    pub fn clear(&mut self) {
        self.base.clear()
    }
    /// What makes the hashers.
    pub fn hasher(&self) -> &S {
        self.base.hasher()
    }
}

impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    /// Makes room.
    pub fn reserve(&mut self, additional: usize) {
        self.base.reserve(additional)
    }
    /// Makes room, if that is possible.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.base.try_reserve(additional)
    }
    /// Gives back the room that is neither used nor wanted.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        self.base.shrink_to(min_capacity)
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.base.shrink_to_fit()
    }
    /// The values that are not in the other.
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> Difference<'a, T, S> {
        Difference { iter: self.iter(), other }
    }
    /// The values that are in only one of both.
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> SymmetricDifference<'a, T, S> {
        SymmetricDifference { iter: self.difference(other).chain(other.difference(self)) }
    }
    /// The values that are in both.
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> Intersection<'a, T, S> {
        if self.len() <= other.len() {
            Intersection { iter: self.iter(), other }
        } else {
            Intersection { iter: other.iter(), other: self }
        }
    }
    /// The values that are in one or both.
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> Union<'a, T, S> {
        if self.len() >= other.len() {
            Union { iter: self.iter().chain(other.difference(self)) }
        } else {
            Union { iter: other.iter().chain(self.difference(other)) }
        }
    }
    /// Whether a value is there.
    pub fn contains<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.base.contains_key(value)
    }
    /// The value that is equal.
    pub fn get<Q: ?Sized + Hash + Eq>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.base.get_key_value(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    /// Whether they have no value in common.
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {
        if self.len() <= other.len() {
            self.iter().all(|v| !other.contains(v))
        } else {
            other.iter().all(|v| !self.contains(v))
        }
    }
    /// Whether all values are in the other.
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {
        self.len() <= other.len() && self.iter().all(|v| other.contains(v))
    }
    /// Whether all values of the other are here.
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {
        other.is_subset(self)
    }
    /// Puts a value in; whether it was new.
    pub fn insert(&mut self, value: T) -> bool {
        self.base.insert(value, ()).is_none()
    }
    /// Puts a value in and gives the one that was equal.
    pub fn replace(&mut self, value: T) -> Option<T> {
        self.base.replace_key(value, ())
    }
    /// Takes a value out; whether it was there.
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.base.remove(value).is_some()
    }
    /// Takes the value that is equal.
    pub fn take<Q: ?Sized + Hash + Eq>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.base.remove_entry(value) {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
}

impl<T: Clone, S: Clone> Clone for HashSet<T, S> {
    fn clone(&self) -> Self {
        HashSet { base: self.base.clone() }
    }
    fn clone_from(&mut self, source: &Self) {
        self.base.clone_from(&source.base);
    }
}
impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &HashSet<T, S>) -> bool {
        self.len() == other.len() && self.iter().all(|key| other.contains(key))
    }
}
impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}
impl<T: Debug, S> Debug for HashSet<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
impl<T, S: Default> Default for HashSet<T, S> {
    fn default() -> HashSet<T, S> {
        HashSet { base: HashMap::default() }
    }
}
impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> HashSet<T, S> {
        let mut set = HashSet::with_hasher(Default::default());
        set.extend(iter);
        set
    }
}
impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {
    fn from(arr: [T; N]) -> Self {
        HashSet::from_iter(arr)
    }
}
impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        self.base.extend(iter.into_iter().map(|k| (k, ())));
    }
}
impl<'a, T: Eq + Hash + Copy + 'a, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().cloned());
    }
}

macro_rules! operators {
    ($($trait:ident $method:ident $combine:ident;)*) => {$(
        impl<T: Eq + Hash + Clone, S: BuildHasher + Default> $trait<&HashSet<T, S>> for &HashSet<T, S> {
            type Output = HashSet<T, S>;
            fn $method(self, rhs: &HashSet<T, S>) -> HashSet<T, S> {
                self.$combine(rhs).cloned().collect()
            }
        }
    )*};
}
operators! { BitOr bitor union; BitAnd bitand intersection; BitXor bitxor symmetric_difference; Sub sub difference; }

/// See [`HashSet::iter`].
pub struct Iter<'a, K: 'a> {
    inner: map_iter::Keys<'a, K, ()>,
}
impl<K> Clone for Iter<'_, K> {
    fn clone(&self) -> Self {
        Iter { inner: self.inner.clone() }
    }
}

/// The values of a set.
pub struct IntoIter<K> {
    inner: map_iter::IntoKeys<K, ()>,
}

/// See [`HashSet::drain`].
pub struct Drain<'a, K: 'a> {
    inner: map_iter::Drain<'a, K, ()>,
}
impl<K> Iterator for Drain<'_, K> {
    type Item = K;
    fn next(&mut self) -> Option<K> {
        match self.inner.next() {
            Some((k, _)) => Some(k),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

macro_rules! delegated {
    ($($name:ident [$($generics:tt)*] $item:ty;)*) => {$(
        impl<$($generics)*> Iterator for $name<$($generics)*> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                self.inner.next()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.inner.size_hint()
            }
        }
        impl<$($generics)*> ExactSizeIterator for $name<$($generics)*> {}
        impl<$($generics)*> FusedIterator for $name<$($generics)*> {}
    )*};
}
delegated! { Iter ['a, K] &'a K; IntoIter [K] K; }

impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { inner: self.base.into_keys() }
    }
}

/// See [`HashSet::intersection`].
#[must_use]
pub struct Intersection<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}
/// See [`HashSet::difference`].
#[must_use]
pub struct Difference<'a, T: 'a, S: 'a> {
    iter: Iter<'a, T>,
    other: &'a HashSet<T, S>,
}
/// See [`HashSet::symmetric_difference`].
#[must_use]
pub struct SymmetricDifference<'a, T: 'a, S: 'a> {
    iter: Chain<Difference<'a, T, S>, Difference<'a, T, S>>,
}
/// See [`HashSet::union`].
#[must_use]
pub struct Union<'a, T: 'a, S: 'a> {
    iter: Chain<Iter<'a, T>, Difference<'a, T, S>>,
}

macro_rules! filtered {
    ($($name:ident $wanted:literal;)*) => {$(
        impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for $name<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {
                loop {
                    let elt = self.iter.next()?;
                    if self.other.contains(elt) == $wanted {
                        return Some(elt);
                    }
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                (0, self.iter.size_hint().1)
            }
        }
    )*};
}
filtered! { Intersection true; Difference false; }

macro_rules! chained {
    ($($name:ident)*) => {$(
        impl<'a, T: Eq + Hash, S: BuildHasher> Iterator for $name<'a, T, S> {
            type Item = &'a T;
            fn next(&mut self) -> Option<&'a T> {
                self.iter.next()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.iter.size_hint()
            }
        }
        impl<T, S> Clone for $name<'_, T, S> {
            fn clone(&self) -> Self {
                $name { iter: self.iter.clone() }
            }
        }
    )*};
}
chained! { SymmetricDifference Union }

macro_rules! selected {
    ($($name:ident)*) => {$(
        impl<T, S> Clone for $name<'_, T, S> {
            fn clone(&self) -> Self {
                $name { iter: self.iter.clone(), other: self.other }
            }
        }
    )*};
}
selected! { Intersection Difference }

macro_rules! shown {
    ($($name:ident)*) => {$(
        impl<T: Debug + Eq + Hash, S: BuildHasher> Debug for $name<'_, T, S> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.clone()).finish()
            }
        }
        impl<T: Eq + Hash, S: BuildHasher> FusedIterator for $name<'_, T, S> {}
    )*};
}
shown! { Intersection Difference SymmetricDifference Union }

impl<K: Debug> Debug for Iter<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
impl<K: Debug> Debug for IntoIter<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.inner, f)
    }
}
impl<K: Debug> Debug for Drain<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.inner.rest().map(|entry| entry.0)).finish()
    }
}
impl<K> ExactSizeIterator for Drain<'_, K> {}
impl<K> FusedIterator for Drain<'_, K> {}

/// See [`HashSet::extract_if`].
#[must_use]
pub struct ExtractIf<'a, T, F> {
    pred: F,
    inner: map_iter::RawExtractIf<'a, (T, ())>,
}
impl<T, F: FnMut(&T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some(self.inner.next(|(key, ())| (self.pred)(key))?.0)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl<T, F: FnMut(&T) -> bool> FusedIterator for ExtractIf<'_, T, F> {}
impl<T, F> Debug for ExtractIf<'_, T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ExtractIf").finish_non_exhaustive()
    }
}
impl<K> Default for Iter<'_, K> {
    fn default() -> Self {
        Iter { inner: Default::default() }
    }
}
impl<K> Default for IntoIter<K> {
    fn default() -> Self {
        IntoIter { inner: Default::default() }
    }
}
