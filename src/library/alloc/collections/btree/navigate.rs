//! Going from edge to edge through the leaves, in order.

use super::node::{Handle, NodeRef};

impl<K, V> NodeRef<K, V> {
    /// The very first edge.
    pub(super) fn first_leaf_edge(self) -> Handle<K, V> {
        let mut node = self;
        while node.height > 0 {
            node = node.edge(0);
        }
        Handle { node, idx: 0 }
    }
    /// The very last edge.
    pub(super) fn last_leaf_edge(self) -> Handle<K, V> {
        let mut node = self;
        while node.height > 0 {
            node = node.edge(node.len());
        }
        Handle { node, idx: node.len() }
    }
}

impl<K, V> Handle<K, V> {
    /// The entry after an edge; there must be one.
    pub(super) fn next_kv(self) -> Handle<K, V> {
        match self.next_kv_if_any() {
            Some(kv) => kv,
            None => unreachable!(),
        }
    }
    /// The entry after an edge.
    pub(super) fn next_kv_if_any(self) -> Option<Handle<K, V>> {
        let mut edge = self;
        while !edge.has_right_kv() {
            edge = edge.node.parent()?;
        }
        Some(edge)
    }
    /// The entry in front of an edge; there must be one.
    fn next_back_kv(self) -> Handle<K, V> {
        let mut edge = self;
        while edge.idx == 0 {
            match edge.node.parent() {
                Some(parent) => edge = parent,
                None => unreachable!(),
            }
        }
        Handle { node: edge.node, idx: edge.idx - 1 }
    }
    /// The edge of a leaf after an entry.
    pub(super) fn next_leaf_edge(self) -> Handle<K, V> {
        if self.node.height == 0 {
            Handle { node: self.node, idx: self.idx + 1 }
        } else {
            self.node.edge(self.idx + 1).first_leaf_edge()
        }
    }
    /// The edge of a leaf in front of an entry.
    fn next_back_leaf_edge(self) -> Handle<K, V> {
        if self.node.height == 0 { self } else { self.node.edge(self.idx).last_leaf_edge() }
    }
    /// The entry after an edge; nodes that are left for good are given back.
    fn deallocating_next(self) -> Handle<K, V> {
        let mut edge = self;
        while !edge.has_right_kv() {
            edge = match edge.node.deallocate_and_ascend() {
                Some(parent) => parent,
                None => unreachable!(),
            };
        }
        edge
    }
    /// The entry in front of an edge; nodes that are left for good are given back.
    fn deallocating_next_back(self) -> Handle<K, V> {
        let mut edge = self;
        while edge.idx == 0 {
            edge = match edge.node.deallocate_and_ascend() {
                Some(parent) => parent,
                None => unreachable!(),
            };
        }
        Handle { node: edge.node, idx: edge.idx - 1 }
    }
}

impl<K, V> NodeRef<K, V> {
    fn deallocate_and_ascend(self) -> Option<Handle<K, V>> {
        let parent = self.parent();
        self.dealloc();
        parent
    }
}

/// Two edges of leaves, and all between them. Both or none are there.
pub(super) struct LeafRange<K, V> {
    pub(super) front: Option<Handle<K, V>>,
    pub(super) back: Option<Handle<K, V>>,
}

impl<K, V> Clone for LeafRange<K, V> {
    fn clone(&self) -> Self {
        LeafRange { front: self.front, back: self.back }
    }
}

impl<K, V> LeafRange<K, V> {
    fn is_empty(&self) -> bool {
        match (self.front, self.back) {
            (Some(front), Some(back)) => front.idx == back.idx && front.node.is(back.node),
            _ => true,
        }
    }
    pub(super) fn next(&mut self) -> Option<Handle<K, V>> {
        if self.is_empty() {
            return None;
        }
        let kv = self.front?.next_kv();
        self.front = Some(kv.next_leaf_edge());
        Some(kv)
    }
    pub(super) fn next_back(&mut self) -> Option<Handle<K, V>> {
        if self.is_empty() {
            return None;
        }
        let kv = self.back?.next_back_kv();
        self.back = Some(kv.next_back_leaf_edge());
        Some(kv)
    }
}

/// An edge of a leaf, or the root it will be looked for from.
enum LazyLeafHandle<K, V> {
    Root(NodeRef<K, V>),
    Edge(Handle<K, V>),
}
impl<K, V> Clone for LazyLeafHandle<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, V> Copy for LazyLeafHandle<K, V> {}

/// All of a tree; the ends are looked for when they are first needed. Who uses it counts the entries.
pub(super) struct LazyLeafRange<K, V> {
    front: Option<LazyLeafHandle<K, V>>,
    back: Option<LazyLeafHandle<K, V>>,
}
impl<K, V> Clone for LazyLeafRange<K, V> {
    fn clone(&self) -> Self {
        LazyLeafRange { front: self.front, back: self.back }
    }
}

impl<K, V> LazyLeafRange<K, V> {
    pub(super) fn none() -> LazyLeafRange<K, V> {
        LazyLeafRange { front: None, back: None }
    }
    pub(super) fn full(root: Option<NodeRef<K, V>>) -> LazyLeafRange<K, V> {
        match root {
            Some(root) => {
                LazyLeafRange { front: Some(LazyLeafHandle::Root(root)), back: Some(LazyLeafHandle::Root(root)) }
            }
            None => LazyLeafRange::none(),
        }
    }
    fn front(&self) -> Handle<K, V> {
        match self.front {
            Some(LazyLeafHandle::Edge(edge)) => edge,
            Some(LazyLeafHandle::Root(root)) => root.first_leaf_edge(),
            None => unreachable!(),
        }
    }
    fn back(&self) -> Handle<K, V> {
        match self.back {
            Some(LazyLeafHandle::Edge(edge)) => edge,
            Some(LazyLeafHandle::Root(root)) => root.last_leaf_edge(),
            None => unreachable!(),
        }
    }
    pub(super) fn next_unchecked(&mut self) -> Handle<K, V> {
        let kv = self.front().next_kv();
        self.front = Some(LazyLeafHandle::Edge(kv.next_leaf_edge()));
        kv
    }
    pub(super) fn next_back_unchecked(&mut self) -> Handle<K, V> {
        let kv = self.back().next_back_kv();
        self.back = Some(LazyLeafHandle::Edge(kv.next_back_leaf_edge()));
        kv
    }
    pub(super) fn deallocating_next_unchecked(&mut self) -> Handle<K, V> {
        let kv = self.front().deallocating_next();
        self.front = Some(LazyLeafHandle::Edge(kv.next_leaf_edge()));
        kv
    }
    pub(super) fn deallocating_next_back_unchecked(&mut self) -> Handle<K, V> {
        let kv = self.back().deallocating_next_back();
        self.back = Some(LazyLeafHandle::Edge(kv.next_back_leaf_edge()));
        kv
    }
    /// No entry is left: gives back the nodes from the front edge up to the root.
    pub(super) fn deallocating_end(&mut self) {
        if self.front.is_none() {
            return;
        }
        let mut node = self.front().node;
        self.front = None;
        while let Some(parent) = node.deallocate_and_ascend() {
            node = parent.node;
        }
    }
}
