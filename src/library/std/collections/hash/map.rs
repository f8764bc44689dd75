//! [`HashMap`].

use super::entry::{Entry, OccupiedEntry, VacantEntry};
use super::iter::{Drain, ExtractIf, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut};
use super::raw::RawTable;
use crate::borrow::Borrow;
use crate::collections::TryReserveError;
use crate::fmt::{self, Debug};
use crate::hash::random::RandomState;
use crate::hash::{BuildHasher, Hash};
use crate::ops::Index;

/// A map that finds keys by their hashes.
pub struct HashMap<K, V, S = RandomState> {
    pub(super) base: Base<K, V, S>,
}

/// The hasher's maker and the table.
pub(super) struct Base<K, V, S> {
    pub(super) hash_builder: S,
    pub(super) table: RawTable<(K, V)>,
}

impl<K, V> HashMap<K, V, RandomState> {
    /// Without entries.
    #[must_use]
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap::with_hasher(RandomState::new())
    }
    /// Without entries, with room for so many.
    #[must_use]
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::with_capacity_and_hasher(capacity, RandomState::new())
    }
}

impl<K, V, S> HashMap<K, V, S> {
    /// Without entries.
    pub const fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {
        HashMap { base: Base { hash_builder, table: RawTable::new() } }
    }
    /// Without entries, with room for so many.
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {
        HashMap { base: Base { hash_builder, table: RawTable::with_capacity(capacity) } }
    }
    /// How many entries there is room for.
    pub fn capacity(&self) -> usize {
        self.base.table.capacity()
    }
    /// The keys.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { inner: self.iter() }
    }
    /// The values.
    pub fn values(&self) -> Values<'_, K, V> {
        Values { inner: self.iter() }
    }
    /// The values, to change them.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { inner: self.iter_mut() }
    }
    /// The keys, by value.
    pub fn into_keys(self) -> IntoKeys<K, V> {
        IntoKeys { inner: self.into_iter() }
    }
    /// The values, by value.
    pub fn into_values(self) -> IntoValues<K, V> {
        IntoValues { inner: self.into_iter() }
    }
    /// The entries.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter::new(&self.base.table)
    }
    /// The entries, to change their values.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut::new(&mut self.base.table)
    }
    /// How many entries.
    pub fn len(&self) -> usize {
        self.base.table.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    /// Takes all entries; the room stays.
    pub fn drain(&mut self) -> Drain<'_, K, V> {
        Drain::new(&mut self.base.table)
    }
    /// Keeps the entries that fulfil the predicate.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F) {
        let mut from = 0;
        while let Some(index) = self.base.table.next_full(from) {
            let entry = unsafe { &mut *self.base.table.bucket(index) };
            if !f(&entry.0, &mut entry.1) {
                drop(self.base.table.remove(index));
            }
            from = index + 1;
        }
    }
    /// Takes out the entries that fulfil the predicate, one by one.
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<'_, K, V, F> {
        ExtractIf::new(&mut self.base.table, pred)
    }
    /// Drops all entries; the room stays.
    pub fn clear(&mut self) {
        self.base.table.clear();
    }
    /// What makes the hashers.
    pub fn hasher(&self) -> &S {
        &self.base.hash_builder
    }
}

impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    fn hash_of<Q: Hash + ?Sized>(&self, key: &Q) -> u64 {
        self.base.hash_builder.hash_one(key)
    }
    /// The bucket of a key.
    pub(super) fn find<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.is_empty() {
            return None;
        }
        self.base.table.find(self.hash_of(key), |entry| *key == *entry.0.borrow())
    }
    /// Puts an entry in whose key is not there. Gives its bucket.
    pub(super) fn insert_new(&mut self, hash: u64, key: K, value: V) -> usize {
        let builder = &self.base.hash_builder;
        self.base.table.insert(hash, (key, value), |entry| builder.hash_one(&entry.0))
    }
    /// Puts an entry in, or the key alone in the place of an equal one, which comes back.
    pub(super) fn replace_key(&mut self, key: K, value: V) -> Option<K> {
        let hash = self.hash_of(&key);
        self.reserve(1);
        match self.base.table.find(hash, |entry| key == entry.0) {
            Some(index) => Some(core::mem::replace(unsafe { &mut (*self.base.table.bucket(index)).0 }, key)),
            None => {
                self.insert_new(hash, key, value);
                None
            }
        }
    }
    /// Makes room.
    pub fn reserve(&mut self, additional: usize) {
        let builder = &self.base.hash_builder;
        self.base.table.reserve(additional, |entry| builder.hash_one(&entry.0))
    }
    /// Makes room, if that is possible.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        TryReserveError::check::<(K, V)>(self.len(), additional)?;
        self.reserve(additional);
        Ok(())
    }
    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.shrink_to(0)
    }
    /// Gives back the room that is neither used nor wanted.
    pub fn shrink_to(&mut self, min_capacity: usize) {
        let builder = &self.base.hash_builder;
        self.base.table.shrink_to(min_capacity, |entry| builder.hash_one(&entry.0))
    }
    /// The entry of a key, there or not. Makes room for it already.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let hash = self.hash_of(&key);
        match self.base.table.find(hash, |entry| key == entry.0) {
            Some(index) => Entry::Occupied(OccupiedEntry { table: &mut self.base.table, index }),
            None => {
                self.reserve(1);
                Entry::Vacant(VacantEntry { table: &mut self.base.table, hash, key })
            }
        }
    }
    /// The value of a key.
    pub fn get<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some(unsafe { &(*self.base.table.bucket(index)).1 }),
            None => None,
        }
    }
    /// The entry of a key.
    pub fn get_key_value<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let index = self.find(k)?;
        let entry = unsafe { &*self.base.table.bucket(index) };
        Some((&entry.0, &entry.1))
    }
    /// The values of several keys, to change them.
    #[track_caller]
    pub fn get_disjoint_mut<Q: ?Sized + Hash + Eq, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&'_ mut V>; N]
    where
        K: Borrow<Q>,
    {
        let found = ks.map(|k| self.find(k));
        let mut i = 0;
        while i < N {
            let mut j = 0;
            while j < i {
                if found[i].is_some() && found[i] == found[j] {
                    panic!("duplicate keys found");
                }
                j += 1;
            }
            i += 1;
        }
        found.map(|index| match index {
            Some(index) => Some(unsafe { &mut (*self.base.table.bucket(index)).1 }),
            None => None,
        })
    }
    /// The values of several keys, which must be different, to change them.
    pub unsafe fn get_disjoint_unchecked_mut<Q: ?Sized + Hash + Eq, const N: usize>(
        &mut self,
        ks: [&Q; N],
    ) -> [Option<&'_ mut V>; N]
    where
        K: Borrow<Q>,
    {
        ks.map(|k| match self.find(k) {
            Some(index) => Some(unsafe { &mut (*self.base.table.bucket(index)).1 }),
            None => None,
        })
    }
    /// Whether a key is there.
    pub fn contains_key<Q: ?Sized + Hash + Eq>(&self, k: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(k).is_some()
    }
    /// The value of a key, to change it.
    pub fn get_mut<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.find(k) {
            Some(index) => Some(unsafe { &mut (*self.base.table.bucket(index)).1 }),
            None => None,
        }
    }
    /// Puts an entry in; gives the old value of the key.
    pub fn insert(&mut self, k: K, v: V) -> Option<V> {
        let hash = self.hash_of(&k);
        self.reserve(1);
        match self.base.table.find(hash, |entry| k == entry.0) {
            Some(index) => Some(core::mem::replace(unsafe { &mut (*self.base.table.bucket(index)).1 }, v)),
            None => {
                self.insert_new(hash, k, v);
                None
            }
        }
    }
    /// Takes the value of a key.
    pub fn remove<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.remove_entry(k) {
            Some((_, v)) => Some(v),
            None => None,
        }
    }
    /// Takes the entry of a key.
    pub fn remove_entry<Q: ?Sized + Hash + Eq>(&mut self, k: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        let index = self.find(k)?;
        Some(self.base.table.remove(index))
    }
}

impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {
    fn clone(&self) -> Self {
        HashMap { base: Base { hash_builder: self.base.hash_builder.clone(), table: self.base.table.clone() } }
    }
    fn clone_from(&mut self, source: &Self) {
        self.base.table.clone_from(&source.base.table);
        self.base.hash_builder.clone_from(&source.base.hash_builder);
    }
}
impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &HashMap<K, V, S>) -> bool {
        if self.len() != other.len() {
            return false;
        }
        self.iter().all(|(key, value)| other.get(key).map_or(false, |v| *value == *v))
    }
}
impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}
impl<K: Debug, V: Debug, S> Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> HashMap<K, V, S> {
        HashMap::with_hasher(Default::default())
    }
}
impl<K: Eq + Hash + Borrow<Q>, Q: ?Sized + Eq + Hash, V, S: BuildHasher> Index<&Q> for HashMap<K, V, S> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> HashMap<K, V, S> {
        let mut map = HashMap::with_hasher(Default::default());
        map.extend(iter);
        map
    }
}
impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        let iter = iter.into_iter();
        let (lower, _) = iter.size_hint();
        self.reserve(if self.is_empty() { lower } else { (lower + 1) / 2 });
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<T: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: T) {
        self.extend(iter.into_iter().map(|(k, v)| (*k, *v)));
    }
}
impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(arr: [(K, V); N]) -> Self {
        HashMap::from_iter(arr)
    }
}
