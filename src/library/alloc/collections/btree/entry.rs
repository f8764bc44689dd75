//! Entries of a map, there or not.

use super::map::BTreeMap;
use super::node::Handle;
use core::fmt::{self, Debug};
use core::mem;

/// An entry, there or not.
pub enum Entry<'a, K: 'a, V: 'a> {
    /// It is not there.
    Vacant(VacantEntry<'a, K, V>),
    /// It is.
    Occupied(OccupiedEntry<'a, K, V>),
}

/// An entry that is not there.
pub struct VacantEntry<'a, K, V> {
    pub(super) key: K,
    /// Where it would stand; the tree has no node yet if there is none.
    pub(super) handle: Option<Handle<K, V>>,
    pub(super) dormant_map: &'a mut BTreeMap<K, V>,
}

/// An entry that is there.
pub struct OccupiedEntry<'a, K, V> {
    pub(super) handle: Handle<K, V>,
    pub(super) dormant_map: &'a mut BTreeMap<K, V>,
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
    /// The value; puts this one in if there is none.
    pub fn or_insert(self, default: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default),
        }
    }
    /// The value; puts in what the function gives if there is none.
    pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(default()),
        }
    }
    /// The value; puts in what the function makes of the key if there is none.
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = default(entry.key());
                entry.insert(value)
            }
        }
    }
    /// The key.
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => entry.key(),
            Entry::Vacant(entry) => entry.key(),
        }
    }
    /// Changes the value if it is there.
    pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {
        match self {
            Entry::Occupied(mut entry) => {
                f(entry.get_mut());
                Entry::Occupied(entry)
            }
            Entry::Vacant(entry) => Entry::Vacant(entry),
        }
    }
    /// Puts a value in and gives the entry.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        match self {
            Entry::Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            Entry::Vacant(entry) => entry.insert_entry(value),
        }
    }
    /// The value; puts the default in if there is none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(Default::default()),
        }
    }
}

impl<'a, K: Ord, V> VacantEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }
    /// The key.
    pub fn into_key(self) -> K {
        self.key
    }
    /// Puts a value in.
    pub fn insert(self, value: V) -> &'a mut V {
        self.dormant_map.insert_at(self.handle, self.key, value).into_kv_mut().1
    }
    /// Puts a value in and gives the entry.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V> {
        let handle = self.dormant_map.insert_at(self.handle, self.key, value);
        OccupiedEntry { handle, dormant_map: self.dormant_map }
    }
}

impl<'a, K: Ord, V> OccupiedEntry<'a, K, V> {
    /// The key.
    #[must_use]
    pub fn key(&self) -> &K {
        self.handle.into_kv().0
    }
    /// Takes the entry.
    pub fn remove_entry(self) -> (K, V) {
        self.dormant_map.remove_kv(self.handle)
    }
    /// The value.
    pub fn get(&self) -> &V {
        self.handle.into_kv().1
    }
    /// The value, to change it.
    pub fn get_mut(&mut self) -> &mut V {
        self.handle.into_kv_mut().1
    }
    /// The value, for as long as the map is borrowed.
    #[must_use]
    pub fn into_mut(self) -> &'a mut V {
        self.handle.into_kv_mut().1
    }
    /// Puts a value in and gives the old one.
    pub fn insert(&mut self, value: V) -> V {
        mem::replace(self.get_mut(), value)
    }
    /// Takes the value.
    pub fn remove(self) -> V {
        self.remove_entry().1
    }
}

impl<K: Debug + Ord, V: Debug> Debug for Entry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(),
            Entry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(),
        }
    }
}
impl<K: Debug + Ord, V> Debug for VacantEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}
impl<K: Debug + Ord, V: Debug> Debug for OccupiedEntry<'_, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}
