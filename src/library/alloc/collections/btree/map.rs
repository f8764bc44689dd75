//! [`BTreeMap`]: a map whose keys are in order.

pub use super::entry::{Entry, OccupiedEntry, VacantEntry};
pub use super::iter::{
    ExtractIf, IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Range, RangeMut, Values, ValuesMut,
};

use super::append::{DedupSortedIter, MergeIter};
use super::navigate::LeafRange;
use super::node::{Handle, NodeRef};
use super::search::SearchResult;
use crate::alloc::Global;
use crate::borrow::Borrow;
use crate::boxed::Box;
use crate::vec::Vec;
use core::cmp::Ordering;
use core::fmt::{self, Debug};
use core::hash::{Hash, Hasher};
use core::marker::PhantomData;
use core::mem::{self, ManuallyDrop};
use core::ops::{Index, RangeBounds};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::ptr;

/// A map whose keys are in order.
pub struct BTreeMap<K, V> {
    pub(super) root: Option<NodeRef<K, V>>,
    pub(super) length: usize,
    alloc: ManuallyDrop<Global>,
    _marker: PhantomData<Box<(K, V)>>,
}

impl<K, V> BTreeMap<K, V> {
    /// Without entries and without memory.
    #[must_use]
    pub const fn new() -> BTreeMap<K, V> {
        BTreeMap { root: None, length: 0, alloc: ManuallyDrop::new(Global), _marker: PhantomData }
    }
    /// Drops all entries.
    pub fn clear(&mut self) {
        drop(mem::take(self));
    }
    /// How many entries.
    #[rustc_const_unstable]
    #[must_use]
    pub fn len(&self) -> usize {
        self.length
    }
    /// Whether there are none.
    #[rustc_const_unstable]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }
    pub(super) fn find<Q: ?Sized + Ord>(&self, key: &Q) -> Option<Handle<K, V>>
    where
        K: Borrow<Q> + Ord,
    {
        match self.root?.search_tree(key) {
            SearchResult::Found(handle) => Some(handle),
            SearchResult::GoDown(_) => None,
        }
    }
    /// The value of a key.
    pub fn get<Q: ?Sized + Ord>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Some(handle) => Some(handle.into_kv().1),
            None => None,
        }
    }
    /// The entry of a key.
    pub fn get_key_value<Q: ?Sized + Ord>(&self, k: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(k) {
            Some(handle) => Some(handle.into_kv()),
            None => None,
        }
    }
    /// Whether a key is there.
    pub fn contains_key<Q: ?Sized + Ord>(&self, key: &Q) -> bool
    where
        K: Borrow<Q> + Ord,
    {
        self.find(key).is_some()
    }
    /// The value of a key, to change it.
    pub fn get_mut<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.find(key) {
            Some(handle) => Some(handle.into_kv_mut().1),
            None => None,
        }
    }
    fn first_kv(&self) -> Option<Handle<K, V>> {
        let edge = self.root?.first_leaf_edge();
        if edge.has_right_kv() { Some(edge) } else { None }
    }
    fn last_kv(&self) -> Option<Handle<K, V>> {
        let Handle { node, idx } = self.root?.last_leaf_edge();
        if idx > 0 { Some(Handle { node, idx: idx - 1 }) } else { None }
    }
    /// The entry with the smallest key.
    pub fn first_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        Some(self.first_kv()?.into_kv())
    }
    /// The entry with the smallest key.
    pub fn first_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        let handle = self.first_kv()?;
        Some(OccupiedEntry { handle, dormant_map: self })
    }
    /// Takes the entry with the smallest key.
    pub fn pop_first(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        let handle = self.first_kv()?;
        Some(self.remove_kv(handle))
    }
    /// The entry with the largest key.
    pub fn last_key_value(&self) -> Option<(&K, &V)>
    where
        K: Ord,
    {
        Some(self.last_kv()?.into_kv())
    }
    /// The entry with the largest key.
    pub fn last_entry(&mut self) -> Option<OccupiedEntry<'_, K, V>>
    where
        K: Ord,
    {
        let handle = self.last_kv()?;
        Some(OccupiedEntry { handle, dormant_map: self })
    }
    /// Takes the entry with the largest key.
    pub fn pop_last(&mut self) -> Option<(K, V)>
    where
        K: Ord,
    {
        let handle = self.last_kv()?;
        Some(self.remove_kv(handle))
    }
    /// Takes the entry out.
    pub(super) fn remove_kv(&mut self, handle: Handle<K, V>) -> (K, V) {
        self.length -= 1;
        match &mut self.root {
            Some(root) => handle.remove_kv_tracking(root).0,
            None => unreachable!(),
        }
    }
    /// Puts an entry at an edge of a leaf; without one, the tree has no node yet.
    pub(super) fn insert_at(&mut self, handle: Option<Handle<K, V>>, key: K, value: V) -> Handle<K, V> {
        self.length += 1;
        match (handle, &mut self.root) {
            (Some(handle), Some(root)) => handle.insert_recursing(key, value, root),
            _ => {
                let root = NodeRef::new_leaf();
                root.push(key, value);
                self.root = Some(root);
                Handle { node: root, idx: 0 }
            }
        }
    }
    /// Puts an entry in; gives the old value of the key.
    pub fn insert(&mut self, key: K, value: V) -> Option<V>
    where
        K: Ord,
    {
        let handle = match self.root {
            Some(root) => match root.search_tree(&key) {
                SearchResult::Found(handle) => return Some(mem::replace(handle.into_kv_mut().1, value)),
                SearchResult::GoDown(handle) => Some(handle),
            },
            None => None,
        };
        self.insert_at(handle, key, value);
        None
    }
    /// Puts an entry in; an old one goes, key included.
    pub(super) fn replace(&mut self, key: K) -> Option<K>
    where
        K: Ord,
        V: Default,
    {
        let handle = match self.root {
            Some(root) => match root.search_tree(&key) {
                SearchResult::Found(handle) => {
                    return Some(mem::replace(unsafe { &mut *handle.node.key(handle.idx) }, key));
                }
                SearchResult::GoDown(handle) => Some(handle),
            },
            None => None,
        };
        self.insert_at(handle, key, V::default());
        None
    }
    /// Takes the value of a key.
    pub fn remove<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q> + Ord,
    {
        match self.remove_entry(key) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }
    /// Takes the entry of a key.
    pub fn remove_entry<Q: ?Sized + Ord>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q> + Ord,
    {
        let handle = self.find(key)?;
        Some(self.remove_kv(handle))
    }
    /// Keeps the entries that fulfil the predicate.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut f: F)
    where
        K: Ord,
    {
        self.extract_if(.., |k, v| !f(k, v)).for_each(drop);
    }
    /// Moves all entries of the other map into this one.
    pub fn append(&mut self, other: &mut BTreeMap<K, V>)
    where
        K: Ord,
    {
        if other.is_empty() {
            return;
        }
        if self.is_empty() {
            mem::swap(self, other);
            return;
        }
        let a = mem::take(self).into_iter().peekable();
        let b = mem::take(other).into_iter().peekable();
        // What is there already belongs to the map if an entry panics as it is dropped.
        self.root.insert(NodeRef::new_leaf()).bulk_push(MergeIter { a, b }, &mut self.length);
    }
    /// The entries whose keys are in the range.
    pub fn range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: R) -> Range<'_, K, V>
    where
        K: Borrow<T> + Ord,
    {
        Range::new(self.leaf_range(&range, false))
    }
    /// The entries whose keys are in the range, to change their values.
    pub fn range_mut<T: ?Sized + Ord, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<'_, K, V>
    where
        K: Borrow<T> + Ord,
    {
        RangeMut::new(self.leaf_range(&range, false))
    }
    pub(super) fn leaf_range<T: ?Sized + Ord, R: RangeBounds<T>>(&self, range: &R, is_set: bool) -> LeafRange<K, V>
    where
        K: Borrow<T> + Ord,
    {
        match self.root {
            Some(root) => root.range_search(range, is_set),
            None => LeafRange { front: None, back: None },
        }
    }
    /// The entry of a key, there or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V>
    where
        K: Ord,
    {
        match self.root {
            None => Entry::Vacant(VacantEntry { key, handle: None, dormant_map: self }),
            Some(root) => match root.search_tree(&key) {
                SearchResult::Found(handle) => Entry::Occupied(OccupiedEntry { handle, dormant_map: self }),
                SearchResult::GoDown(handle) => {
                    Entry::Vacant(VacantEntry { key, handle: Some(handle), dormant_map: self })
                }
            },
        }
    }
    /// The entries from a key on, in a map of their own.
    pub fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q> + Ord,
    {
        let mut right = BTreeMap::new();
        if self.is_empty() {
            return right;
        }
        if let Some(left_root) = &mut self.root {
            let right_root = left_root.split_off(key);
            // Only the shorter tree is counted.
            if left_root.height < right_root.height {
                let left = left_root.calc_length();
                right.length = mem::replace(&mut self.length, left) - left;
            } else {
                right.length = right_root.calc_length();
                self.length -= right.length;
            }
            right.root = Some(right_root);
        }
        right
    }
    /// Takes out the entries of a range that fulfil the predicate, one by one.
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool, R: RangeBounds<K>>(
        &mut self,
        range: R,
        pred: F,
    ) -> ExtractIf<'_, K, V, R, F>
    where
        K: Ord,
    {
        ExtractIf::new(self, range, pred)
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
        Iter::new(self)
    }
    /// The entries, to change their values.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        IterMut::new(self)
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
    /// Of entries whose keys come in order, without doubles.
    fn bulk_build<I: Iterator<Item = (K, V)>>(iter: I) -> BTreeMap<K, V> {
        let mut root = NodeRef::new_leaf();
        let mut length = 0;
        root.bulk_push(iter, &mut length);
        let mut map = BTreeMap::new();
        (map.root, map.length) = (Some(root), length);
        map
    }
    /// Of entries whose keys come in order.
    pub(super) fn from_sorted<I: Iterator<Item = (K, V)>>(iter: I) -> BTreeMap<K, V>
    where
        K: Ord,
    {
        BTreeMap::bulk_build(DedupSortedIter::new(iter))
    }
}

impl<K, V> Handle<K, V> {
    /// The key and the value; the caller knows for how long.
    pub(super) fn into_kv<'a>(self) -> (&'a K, &'a V) {
        unsafe { (&*self.node.key(self.idx), &*self.node.val(self.idx)) }
    }
    /// The key and the value; the caller knows for how long.
    pub(super) fn into_kv_mut<'a>(self) -> (&'a K, &'a mut V) {
        unsafe { (&*self.node.key(self.idx), &mut *self.node.val(self.idx)) }
    }
}

unsafe impl<#[may_dangle] K, #[may_dangle] V> Drop for BTreeMap<K, V> {
    fn drop(&mut self) {
        drop(unsafe { ptr::read(self) }.into_iter());
    }
}
impl<K: RefUnwindSafe, V: RefUnwindSafe> UnwindSafe for BTreeMap<K, V> {}

/// A copy of a tree, and the number of its entries.
fn clone_subtree<K: Clone, V: Clone>(node: NodeRef<K, V>) -> BTreeMap<K, V> {
    let mut out = BTreeMap::new();
    if node.height == 0 {
        let root = NodeRef::new_leaf();
        out.root = Some(root);
        while out.length < node.len() {
            let (key, value) = Handle { node, idx: out.length }.into_kv();
            root.push(key.clone(), value.clone());
            out.length += 1;
        }
        return out;
    }
    out = clone_subtree(node.edge(0));
    let top = match &mut out.root {
        Some(root) => root.push_internal_level(),
        None => unreachable!(),
    };
    let mut idx = 0;
    while idx < node.len() {
        let (key, value) = Handle { node, idx }.into_kv();
        let (key, value) = (key.clone(), value.clone());
        let mut subtree = ManuallyDrop::new(clone_subtree(node.edge(idx + 1)));
        match subtree.root.take() {
            Some(root) => top.push_with_edge(key, value, root),
            None => unreachable!(),
        }
        out.length += 1 + subtree.length;
        idx += 1;
    }
    out
}
impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {
    fn clone(&self) -> BTreeMap<K, V> {
        match self.root {
            Some(root) if self.length > 0 => clone_subtree(root),
            _ => BTreeMap::new(),
        }
    }
}
impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> BTreeMap<K, V> {
        BTreeMap::new()
    }
}
impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &BTreeMap<K, V>) -> bool {
        self.len() == other.len() && self.iter().zip(other).all(|(a, b)| a == b)
    }
}
impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &BTreeMap<K, V>) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &BTreeMap<K, V>) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len());
        for entry in self {
            entry.hash(state);
        }
    }
}
impl<K: Borrow<Q> + Ord, Q: ?Sized + Ord, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    #[track_caller]
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}
impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<T: IntoIterator<Item = (K, V)>>(iter: T) -> BTreeMap<K, V> {
        let mut inputs: Vec<(K, V)> = iter.into_iter().collect();
        if inputs.is_empty() {
            return BTreeMap::new();
        }
        inputs.sort_by(|a, b| a.0.cmp(&b.0));
        BTreeMap::from_sorted(inputs.into_iter())
    }
}
impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(mut arr: [(K, V); N]) -> BTreeMap<K, V> {
        if N == 0 {
            return BTreeMap::new();
        }
        arr.sort_by(|a, b| a.0.cmp(&b.0));
        BTreeMap::from_sorted(arr.into_iter())
    }
}
impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<T: IntoIterator<Item = (K, V)>>(&mut self, iter: T) {
        for (k, v) in iter {
            self.insert(k, v);
        }
    }
}
impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (k, v) in iter {
            self.insert(*k, *v);
        }
    }
}
