//! The allocations of a snapshot, by their numbers, as a map that shares with the snapshots around it what did not change.

use std::collections::{BTreeMap, btree_map};
use std::sync::Arc;

use super::{Allocation, AllocationId};

/// So many consecutive numbers lie in one leaf.
const LEAF: u32 = 64;

type Leaf = BTreeMap<AllocationId, Arc<Allocation>>;

/// A map whose clone costs a pointer for each leaf. A leaf is copied when one of its entries changes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Allocations {
    leaves: BTreeMap<u32, Arc<Leaf>>,
    len: usize,
}

impl Allocations {
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn get(&self, id: &AllocationId) -> Option<&Arc<Allocation>> {
        self.leaves.get(&(id.0 / LEAF))?.get(id)
    }

    pub fn contains_key(&self, id: &AllocationId) -> bool {
        self.get(id).is_some()
    }

    /// Puts an allocation in, in place of what has the same number.
    pub fn insert(&mut self, id: AllocationId, allocation: Arc<Allocation>) {
        let leaf = Arc::make_mut(self.leaves.entry(id.0 / LEAF).or_default());
        self.len += usize::from(leaf.insert(id, allocation).is_none());
    }

    /// Leaves only the allocations whose numbers are wanted.
    pub fn retain(&mut self, is_wanted: impl Fn(AllocationId) -> bool) {
        for leaf in self.leaves.values_mut() {
            if !leaf.keys().all(|id| is_wanted(*id)) {
                Arc::make_mut(leaf).retain(|id, _| is_wanted(*id));
            }
        }
        self.leaves.retain(|_, leaf| !leaf.is_empty());
        self.len = self.leaves.values().map(|leaf| leaf.len()).sum();
    }

    /// In the order of their numbers.
    pub fn iter(&self) -> Iter<'_> {
        self.into_iter()
    }

    pub fn keys(&self) -> impl Iterator<Item = &AllocationId> {
        self.iter().map(|(id, _)| id)
    }

    pub fn values(&self) -> impl Iterator<Item = &Arc<Allocation>> {
        self.iter().map(|(_, allocation)| allocation)
    }
}

/// See [`Allocations::iter`].
#[derive(Debug)]
pub struct Iter<'a> {
    leaves: btree_map::Values<'a, u32, Arc<Leaf>>,
    leaf: btree_map::Iter<'a, AllocationId, Arc<Allocation>>,
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a AllocationId, &'a Arc<Allocation>);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(entry) = self.leaf.next() {
                return Some(entry);
            }
            self.leaf = self.leaves.next()?.iter();
        }
    }
}

impl<'a> IntoIterator for &'a Allocations {
    type Item = (&'a AllocationId, &'a Arc<Allocation>);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        Iter { leaves: self.leaves.values(), leaf: btree_map::Iter::default() }
    }
}

impl FromIterator<(AllocationId, Arc<Allocation>)> for Allocations {
    fn from_iter<I: IntoIterator<Item = (AllocationId, Arc<Allocation>)>>(entries: I) -> Allocations {
        let mut all = Allocations::default();
        entries.into_iter().for_each(|(id, allocation)| all.insert(id, allocation));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::super::AllocationKind;
    use super::*;

    fn block(byte: u8) -> Arc<Allocation> {
        let (bytes, initialised) = (vec![byte], vec![true]);
        let kind = AllocationKind::Heap;
        Arc::new(Allocation { kind, address: 0, align: 1, bytes, initialised, pointers: BTreeMap::new(), live: true })
    }

    #[test]
    fn a_map_is_in_order_and_finds_what_was_put_in() {
        let numbers = [200, 3, 64, 63, u32::MAX, 3];
        let all: Allocations = numbers.into_iter().map(|n| (AllocationId(n), block(n as u8))).collect();
        assert_eq!(all.keys().map(|id| id.0).collect::<Vec<_>>(), [3, 63, 64, 200, u32::MAX]);
        assert_eq!(
            (all.len(), all.contains_key(&AllocationId(64)), all.contains_key(&AllocationId(65))),
            (5, true, false)
        );
        assert_eq!(all.get(&AllocationId(200)).map(|a| a.bytes[0]), Some(200));
    }

    #[test]
    fn leaves_without_a_change_are_shared() {
        let first: Allocations = (0..3 * LEAF).map(|n| (AllocationId(n), block(0))).collect();
        let mut second = first.clone();
        second.insert(AllocationId(1), block(7));
        second.retain(|id| id.0 < 2 * LEAF);
        let shared = |leaf: u32| Arc::ptr_eq(&first.leaves[&leaf], &second.leaves[&leaf]);
        assert_eq!((shared(0), shared(1), second.len()), (false, true, 2 * LEAF as usize));
        assert_eq!(first.get(&AllocationId(1)).map(|a| a.bytes[0]), Some(0), "the older map stays as it was");
    }
}
