//! Cutting a tree in two, and mending the nodes along the cut.

use super::node::{Handle, MIN_LEN, NodeRef};
use super::search::SearchResult;
use crate::borrow::Borrow;

impl<K, V> NodeRef<K, V> {
    /// A tree of this height with one node without entries at each height.
    fn new_pillar(height: usize) -> NodeRef<K, V> {
        let mut root = NodeRef::new_leaf();
        let mut i = 0;
        while i < height {
            root.push_internal_level();
            i += 1;
        }
        root
    }
    /// Moves all from the key on to a new tree.
    pub(super) fn split_off<Q: ?Sized + Ord>(&mut self, key: &Q) -> NodeRef<K, V>
    where
        K: Borrow<Q>,
    {
        let mut right_root = NodeRef::new_pillar(self.height);
        let (mut left, mut right) = (*self, right_root);
        loop {
            let idx = match left.search_node(key) {
                SearchResult::Found(handle) => handle.idx,
                SearchResult::GoDown(handle) => handle.idx,
            };
            Handle { node: left, idx }.move_suffix(right);
            if left.height == 0 {
                break;
            }
            left = left.edge(idx);
            right = right.edge(0);
        }
        self.fix_right_border();
        right_root.fix_left_border();
        right_root
    }
    /// How many entries there are in the whole tree.
    pub(super) fn calc_length(self) -> usize {
        let mut total = self.len();
        if self.height > 0 {
            let mut idx = 0;
            while idx <= self.len() {
                total += self.edge(idx).calc_length();
                idx += 1;
            }
        }
        total
    }
    /// The root of a tree has entries, unless the tree is a leaf.
    fn fix_top(&mut self) {
        while self.height > 0 && self.len() == 0 {
            self.pop_internal_level();
        }
    }
    /// Fills up the nodes along the right border.
    fn fix_right_border(&mut self) {
        self.fix_top();
        if self.len() > 0 {
            let mut node = *self;
            while node.height > 0 {
                node = Handle { node, idx: node.len() - 1 }.fix_right_child();
            }
            self.fix_top();
        }
    }
    /// Fills up the nodes along the left border.
    fn fix_left_border(&mut self) {
        self.fix_top();
        if self.len() > 0 {
            let mut node = *self;
            while node.height > 0 {
                node = Handle { node, idx: 0 }.fix_left_child();
            }
            self.fix_top();
        }
    }
    /// Fills up the nodes along the right border of a tree where only those have too few entries.
    pub(super) fn fix_right_border_of_plentiful(self) {
        let mut node = self;
        while node.height > 0 {
            let context = Handle { node, idx: node.len() - 1 }.consider_for_balancing();
            let right_len = context.right_child.len();
            if right_len < MIN_LEN {
                context.bulk_steal_left(MIN_LEN - right_len);
            }
            node = context.right_child;
        }
    }
}

impl<K, V> Handle<K, V> {
    /// Moves all behind an edge to an empty node of the same height, whose first child is kept.
    fn move_suffix(self, right: NodeRef<K, V>) {
        let new_len = self.node.len() - self.idx;
        self.node.copy_entries(self.idx, right, 0, new_len);
        self.node.set_len(self.idx);
        right.set_len(new_len);
        if right.height > 0 {
            self.node.copy_edges(self.idx + 1, right, 1, new_len);
            right.link(1, new_len + 1);
        }
    }
    /// Fills up the child behind an entry; one entry more than needed, because its own last child may need one. Gives the child.
    fn fix_right_child(self) -> NodeRef<K, V> {
        let context = self.consider_for_balancing();
        if context.can_merge() {
            context.merge();
            return context.left_child;
        }
        let right_len = context.right_child.len();
        if right_len < MIN_LEN + 1 {
            context.bulk_steal_left(MIN_LEN + 1 - right_len);
        }
        context.right_child
    }
    /// Fills up the child in front of an entry. Gives the child.
    fn fix_left_child(self) -> NodeRef<K, V> {
        let context = self.consider_for_balancing();
        if context.can_merge() {
            context.merge();
            return context.left_child;
        }
        let left_len = context.left_child.len();
        if left_len < MIN_LEN + 1 {
            context.bulk_steal_right(MIN_LEN + 1 - left_len);
        }
        context.left_child
    }
}
