//! Taking entries out: nodes that become too small steal from a sibling or are merged with it.

use super::node::{CAPACITY, Handle, MIN_LEN, NodeRef};
use core::mem;

/// Two siblings and the entry of their parent that stands between them.
pub(super) struct BalancingContext<K, V> {
    parent: Handle<K, V>,
    pub(super) left_child: NodeRef<K, V>,
    pub(super) right_child: NodeRef<K, V>,
}

impl<K, V> Handle<K, V> {
    /// This entry and the children on both sides of it.
    pub(super) fn consider_for_balancing(self) -> BalancingContext<K, V> {
        BalancingContext {
            parent: self,
            left_child: self.node.edge(self.idx),
            right_child: self.node.edge(self.idx + 1),
        }
    }
}

impl<K, V> BalancingContext<K, V> {
    pub(super) fn can_merge(&self) -> bool {
        self.left_child.len() + 1 + self.right_child.len() <= CAPACITY
    }
    /// The parent's entry and the right child go into the left child.
    pub(super) fn merge(&self) {
        let (parent, idx) = (self.parent.node, self.parent.idx);
        let (left, right) = (self.left_child, self.right_child);
        let (parent_len, left_len, right_len) = (parent.len(), left.len(), right.len());
        left.set_len(left_len + 1 + right_len);
        left.write(left_len, parent.read(idx));
        parent.copy_entries(idx + 1, parent, idx, parent_len - idx - 1);
        right.copy_entries(0, left, left_len + 1, right_len);
        parent.copy_edges(idx + 2, parent, idx + 1, parent_len - idx - 1);
        parent.link(idx + 1, parent_len);
        parent.set_len(parent_len - 1);
        if left.height > 0 {
            right.copy_edges(0, left, left_len + 1, right_len + 1);
            left.link(left_len + 1, left_len + right_len + 2);
        }
        right.dealloc();
    }
    /// Moves entries from the left child to the right one.
    pub(super) fn bulk_steal_left(&self, count: usize) {
        let (left, right) = (self.left_child, self.right_child);
        let (left_len, right_len) = (left.len() - count, right.len());
        left.set_len(left_len);
        right.set_len(right_len + count);
        right.copy_entries(0, right, count, right_len);
        left.copy_entries(left_len + 1, right, 0, count - 1);
        let old = self.parent.replace_kv(left.read(left_len));
        right.write(count - 1, old);
        if left.height > 0 {
            right.copy_edges(0, right, count, right_len + 1);
            left.copy_edges(left_len + 1, right, 0, count);
            right.link(0, right_len + count + 1);
        }
    }
    /// Moves entries from the right child to the left one.
    pub(super) fn bulk_steal_right(&self, count: usize) {
        let (left, right) = (self.left_child, self.right_child);
        let (left_len, right_len) = (left.len(), right.len() - count);
        left.set_len(left_len + count);
        right.set_len(right_len);
        let old = self.parent.replace_kv(right.read(count - 1));
        left.write(left_len, old);
        right.copy_entries(0, left, left_len + 1, count - 1);
        right.copy_entries(count, right, 0, right_len);
        if left.height > 0 {
            right.copy_edges(0, left, left_len + 1, count);
            right.copy_edges(count, right, 0, right_len + 1);
            left.link(left_len + 1, left_len + count + 1);
            right.link(0, right_len + 1);
        }
    }
}

/// Where a node finds a sibling.
enum Sibling<K, V> {
    Left(BalancingContext<K, V>),
    Right(BalancingContext<K, V>),
    /// It is the root.
    None,
}

impl<K, V> NodeRef<K, V> {
    /// The left sibling, or the right one for a first child.
    fn sibling(self) -> Sibling<K, V> {
        match self.parent() {
            None => Sibling::None,
            Some(Handle { node, idx: 0 }) => Sibling::Right(Handle { node, idx: 0 }.consider_for_balancing()),
            Some(Handle { node, idx }) => Sibling::Left(Handle { node, idx: idx - 1 }.consider_for_balancing()),
        }
    }
    /// Fills up a node that has too few entries, and those above it. False if the root has none left.
    fn fix_node_and_affected_ancestors(self) -> bool {
        let mut node = self;
        loop {
            let len = node.len();
            if len >= MIN_LEN {
                return true;
            }
            match node.sibling() {
                Sibling::Left(context) => {
                    if !context.can_merge() {
                        context.bulk_steal_left(MIN_LEN - len);
                        return true;
                    }
                    context.merge();
                    node = context.parent.node;
                }
                Sibling::Right(context) => {
                    if !context.can_merge() {
                        context.bulk_steal_right(MIN_LEN - len);
                        return true;
                    }
                    context.merge();
                    node = context.parent.node;
                }
                Sibling::None => return len > 0,
            }
        }
    }
}

impl<K, V> Handle<K, V> {
    /// Puts another entry in the place of this one.
    fn replace_kv(self, entry: (K, V)) -> (K, V) {
        unsafe {
            (
                mem::replace(&mut *self.node.key(self.idx), entry.0),
                mem::replace(&mut *self.node.val(self.idx), entry.1),
            )
        }
    }
    /// Takes an entry out of the tree; gives also the edge of a leaf where it was.
    pub(super) fn remove_kv_tracking(self, root: &mut NodeRef<K, V>) -> ((K, V), Handle<K, V>) {
        if self.node.height == 0 {
            return self.remove_leaf_kv(root);
        }
        let last = self.node.edge(self.idx).last_leaf_edge();
        let (before, hole) = Handle { node: last.node, idx: last.idx - 1 }.remove_leaf_kv(root);
        // The entry may have moved meanwhile; it is the next one after the hole.
        let entry = hole.next_kv();
        let old = entry.replace_kv(before);
        (old, entry.next_leaf_edge())
    }
    fn remove_leaf_kv(self, root: &mut NodeRef<K, V>) -> ((K, V), Handle<K, V>) {
        let (node, idx) = (self.node, self.idx);
        let len = node.len() - 1;
        let old = node.read(idx);
        node.copy_entries(idx + 1, node, idx, len - idx);
        node.set_len(len);
        if len >= MIN_LEN {
            return (old, self);
        }
        let place = self.fill_up();
        if let Some(parent) = place.node.parent() {
            if !parent.node.fix_node_and_affected_ancestors() {
                root.pop_internal_level();
            }
        }
        (old, place)
    }
    /// A leaf has too few entries: gives the same edge after it got some.
    fn fill_up(self) -> Handle<K, V> {
        match self.node.sibling() {
            Sibling::Left(context) => {
                if context.can_merge() {
                    let left_len = context.left_child.len();
                    context.merge();
                    Handle { node: context.left_child, idx: left_len + 1 + self.idx }
                } else {
                    context.bulk_steal_left(1);
                    Handle { node: self.node, idx: self.idx + 1 }
                }
            }
            Sibling::Right(context) => {
                if context.can_merge() {
                    context.merge();
                } else {
                    context.bulk_steal_right(1);
                }
                self
            }
            Sibling::None => self,
        }
    }
}
