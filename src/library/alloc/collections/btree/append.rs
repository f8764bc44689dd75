//! Building a tree of entries that come in order.

use super::node::{CAPACITY, NodeRef};
use core::cmp::Ordering;
use core::iter::Peekable;

impl<K, V> NodeRef<K, V> {
    /// Adds entries behind all others; they must come in order.
    pub(super) fn bulk_push<I: Iterator<Item = (K, V)>>(&mut self, iter: I, length: &mut usize) {
        let mut cur_node = self.last_leaf_edge().node;
        for (key, value) in iter {
            if cur_node.len() < CAPACITY {
                cur_node.push(key, value);
            } else {
                cur_node = self.open_leaf_behind(cur_node, key, value);
            }
            *length += 1;
        }
        self.fix_right_border_of_plentiful();
    }
    /// The last leaf is full: the entry goes into a node above, and behind it there is a new leaf.
    fn open_leaf_behind(&mut self, last: NodeRef<K, V>, key: K, value: V) -> NodeRef<K, V> {
        let mut test_node = last;
        let open_node = loop {
            match test_node.parent() {
                Some(parent) if parent.node.len() < CAPACITY => break parent.node,
                Some(parent) => test_node = parent.node,
                None => break self.push_internal_level(),
            }
        };
        let mut right_tree = NodeRef::new_leaf();
        while right_tree.height < open_node.height - 1 {
            right_tree.push_internal_level();
        }
        open_node.push_with_edge(key, value, right_tree);
        right_tree.last_leaf_edge().node
    }
}

/// Of entries with equal keys, which come one after the other, only the last.
pub(super) struct DedupSortedIter<K, V, I: Iterator<Item = (K, V)>> {
    iter: Peekable<I>,
}
impl<K, V, I: Iterator<Item = (K, V)>> DedupSortedIter<K, V, I> {
    pub(super) fn new(iter: I) -> Self {
        DedupSortedIter { iter: iter.peekable() }
    }
}
impl<K: Eq, V, I: Iterator<Item = (K, V)>> Iterator for DedupSortedIter<K, V, I> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        loop {
            let next = self.iter.next()?;
            match self.iter.peek() {
                Some(peeked) if next.0 == peeked.0 => {}
                _ => return Some(next),
            }
        }
    }
}

/// Two orderly iterators become one. Of equal keys, the key is the first one's and the value the second one's.
pub(super) struct MergeIter<K, V, I: Iterator<Item = (K, V)>> {
    pub(super) a: Peekable<I>,
    pub(super) b: Peekable<I>,
}
impl<K: Ord, V, I: Iterator<Item = (K, V)>> Iterator for MergeIter<K, V, I> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        let order = match (self.a.peek(), self.b.peek()) {
            (Some(a), Some(b)) => a.0.cmp(&b.0),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        match order {
            Ordering::Less => self.a.next(),
            Ordering::Greater => self.b.next(),
            // Both are taken out before what is not needed of them is dropped.
            Ordering::Equal => match (self.a.next(), self.b.next()) {
                (Some((key, _)), Some((_, value))) => Some((key, value)),
                (entry, None) | (None, entry) => entry,
            },
        }
    }
}
