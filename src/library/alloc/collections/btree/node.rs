//! Nodes of a tree: the same memory as in the real library, so that the allocator is asked for the same.
//!
//! A [`NodeRef`] is a pointer and a height; a [`Handle`] is a node and a number, of an entry or of an edge between entries.
//! Both are plain copies: who owns the tree takes care that they are used one after the other.

use core::intrinsics;
use core::mem::MaybeUninit;
use core::ptr::{self, NonNull};

/// A node other than the root has at least `B - 1` entries and at most `2 * B - 1`.
const B: usize = 6;
pub(super) const CAPACITY: usize = 2 * B - 1;
pub(super) const MIN_LEN: usize = B - 1;

/// A node without children, and the first part of one that has some.
pub(super) struct LeafNode<K, V> {
    parent: Option<NonNull<InternalNode<K, V>>>,
    /// Which edge of the parent leads here; set if there is a parent.
    parent_idx: MaybeUninit<u16>,
    len: u16,
    keys: [MaybeUninit<K>; CAPACITY],
    vals: [MaybeUninit<V>; CAPACITY],
}

/// A node with children: one more than entries.
#[repr(C)]
struct InternalNode<K, V> {
    data: LeafNode<K, V>,
    edges: [MaybeUninit<NonNull<LeafNode<K, V>>>; 2 * B],
}

/// A node; its height tells of which of both kinds it is.
pub(super) struct NodeRef<K, V> {
    pub(super) height: usize,
    node: NonNull<LeafNode<K, V>>,
}

/// An entry of a node, or an edge of it.
pub(super) struct Handle<K, V> {
    pub(super) node: NodeRef<K, V>,
    pub(super) idx: usize,
}

/// What a full node became: two halves, and the entry between them.
pub(super) struct Split<K, V> {
    pub(super) left: NodeRef<K, V>,
    pub(super) key: K,
    pub(super) val: V,
    pub(super) right: NodeRef<K, V>,
}

unsafe impl<K: Send, V: Send> Send for NodeRef<K, V> {}
unsafe impl<K: Sync, V: Sync> Sync for NodeRef<K, V> {}
impl<K, V> Clone for NodeRef<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, V> Copy for NodeRef<K, V> {}
impl<K, V> Clone for Handle<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K, V> Copy for Handle<K, V> {}

impl<K, V> NodeRef<K, V> {
    /// A node of this height without entries; its edges are yet to be set.
    fn allocate(height: usize) -> NodeRef<K, V> {
        unsafe {
            let ptr = if height == 0 {
                intrinsics::alloc(intrinsics::size_of::<LeafNode<K, V>>(), intrinsics::align_of::<LeafNode<K, V>>())
            } else {
                intrinsics::alloc(
                    intrinsics::size_of::<InternalNode<K, V>>(),
                    intrinsics::align_of::<InternalNode<K, V>>(),
                )
            } as *mut LeafNode<K, V>;
            ptr::write(&raw mut (*ptr).parent, None);
            ptr::write(&raw mut (*ptr).len, 0);
            NodeRef { height, node: NonNull::new_unchecked(ptr) }
        }
    }
    /// A leaf without entries.
    pub(super) fn new_leaf() -> NodeRef<K, V> {
        NodeRef::allocate(0)
    }
    /// A node above this one, which becomes the root.
    pub(super) fn push_internal_level(&mut self) -> NodeRef<K, V> {
        let top = NodeRef::allocate(self.height + 1);
        top.set_edge(0, *self);
        *self = top;
        top
    }
    /// The root has only one child, which becomes the root.
    pub(super) fn pop_internal_level(&mut self) {
        let top = *self;
        *self = top.edge(0);
        unsafe { (*self.ptr()).parent = None };
        top.dealloc();
    }
    /// Gives the memory back.
    pub(super) fn dealloc(self) {
        unsafe {
            let ptr = self.ptr() as *mut u8;
            if self.height == 0 {
                let size = intrinsics::size_of::<LeafNode<K, V>>();
                intrinsics::dealloc(ptr, size, intrinsics::align_of::<LeafNode<K, V>>())
            } else {
                let size = intrinsics::size_of::<InternalNode<K, V>>();
                intrinsics::dealloc(ptr, size, intrinsics::align_of::<InternalNode<K, V>>())
            }
        }
    }
    fn ptr(self) -> *mut LeafNode<K, V> {
        self.node.as_ptr()
    }
    /// Whether both are the same node.
    pub(super) fn is(self, other: NodeRef<K, V>) -> bool {
        self.ptr() == other.ptr()
    }
    /// How many entries.
    pub(super) fn len(self) -> usize {
        unsafe { (*self.ptr()).len as usize }
    }
    pub(super) fn set_len(self, len: usize) {
        unsafe { (*self.ptr()).len = len as u16 }
    }
    /// Where the key with this number is.
    pub(super) fn key(self, idx: usize) -> *mut K {
        unsafe { (&raw mut (*self.ptr()).keys as *mut K).add(idx) }
    }
    /// Where the value with this number is.
    pub(super) fn val(self, idx: usize) -> *mut V {
        unsafe { (&raw mut (*self.ptr()).vals as *mut V).add(idx) }
    }
    fn edges(self) -> *mut NonNull<LeafNode<K, V>> {
        unsafe { &raw mut (*(self.ptr() as *mut InternalNode<K, V>)).edges as *mut NonNull<LeafNode<K, V>> }
    }
    /// The child at an edge.
    pub(super) fn edge(self, idx: usize) -> NodeRef<K, V> {
        NodeRef { height: self.height - 1, node: unsafe { *self.edges().add(idx) } }
    }
    /// Hangs a child at an edge.
    fn set_edge(self, idx: usize, child: NodeRef<K, V>) {
        unsafe { ptr::write(self.edges().add(idx), child.node) };
        self.link(idx, idx + 1);
    }
    /// Tells the children from one edge up to another that they hang here.
    pub(super) fn link(self, from: usize, to: usize) {
        let parent = Some(self.node.cast::<InternalNode<K, V>>());
        let mut idx = from;
        while idx < to {
            unsafe {
                let child = (*self.edges().add(idx)).as_ptr();
                (*child).parent = parent;
                (*child).parent_idx = MaybeUninit::new(idx as u16);
            }
            idx += 1;
        }
    }
    /// The edge of the parent that leads here.
    pub(super) fn parent(self) -> Option<Handle<K, V>> {
        unsafe {
            match (*self.ptr()).parent {
                Some(parent) => Some(Handle {
                    node: NodeRef { height: self.height + 1, node: parent.cast() },
                    idx: (*self.ptr()).parent_idx.assume_init() as usize,
                }),
                None => None,
            }
        }
    }
    /// Adds an entry at the end of a leaf, which has room for it.
    pub(super) fn push(self, key: K, val: V) {
        let len = self.len();
        self.set_len(len + 1);
        unsafe {
            ptr::write(self.key(len), key);
            ptr::write(self.val(len), val);
        }
    }
    /// Adds an entry, and the child behind it.
    pub(super) fn push_with_edge(self, key: K, val: V, edge: NodeRef<K, V>) {
        self.push(key, val);
        self.set_edge(self.len(), edge);
    }
    /// Copies entries to another place, in this node or another.
    pub(super) fn copy_entries(self, from: usize, to_node: NodeRef<K, V>, to: usize, count: usize) {
        unsafe {
            ptr::copy(self.key(from) as *const K, to_node.key(to), count);
            ptr::copy(self.val(from) as *const V, to_node.val(to), count);
        }
    }
    /// Copies edges to another place, in this node or another. The children are not told.
    pub(super) fn copy_edges(self, from: usize, to_node: NodeRef<K, V>, to: usize, count: usize) {
        unsafe { ptr::copy(self.edges().add(from) as *const NonNull<LeafNode<K, V>>, to_node.edges().add(to), count) }
    }
    /// Takes an entry out; those behind it stay where they are.
    pub(super) fn read(self, idx: usize) -> (K, V) {
        unsafe { (ptr::read(self.key(idx)), ptr::read(self.val(idx))) }
    }
    /// Puts an entry where there is none.
    pub(super) fn write(self, idx: usize, entry: (K, V)) {
        unsafe {
            ptr::write(self.key(idx), entry.0);
            ptr::write(self.val(idx), entry.1);
        }
    }
}

impl<K, V> Handle<K, V> {
    /// The entry behind an edge, if there is one in this node.
    pub(super) fn has_right_kv(self) -> bool {
        self.idx < self.node.len()
    }
    /// Puts an entry into a leaf that has room for it.
    fn insert_fit(self, key: K, val: V) {
        let len = self.node.len();
        self.node.copy_entries(self.idx, self.node, self.idx + 1, len - self.idx);
        self.node.write(self.idx, (key, val));
        self.node.set_len(len + 1);
    }
    /// Puts an entry and the child behind it into a node that has room for it.
    fn insert_fit_with_edge(self, key: K, val: V, edge: NodeRef<K, V>) {
        let len = self.node.len();
        self.insert_fit(key, val);
        self.node.copy_edges(self.idx + 1, self.node, self.idx + 2, len - self.idx);
        unsafe { ptr::write(self.node.edges().add(self.idx + 1), edge.node) };
        self.node.link(self.idx + 1, len + 2);
    }
    /// All behind this entry goes to a new node.
    fn split(self) -> Split<K, V> {
        let (left, idx) = (self.node, self.idx);
        let right = NodeRef::allocate(left.height);
        let new_len = left.len() - idx - 1;
        right.set_len(new_len);
        let (key, val) = left.read(idx);
        left.copy_entries(idx + 1, right, 0, new_len);
        left.set_len(idx);
        if left.height > 0 {
            left.copy_edges(idx + 1, right, 0, new_len + 1);
            right.link(0, new_len + 1);
        }
        Split { left, key, val, right }
    }
    /// Splits a full node so that there is room at this edge; gives also the same edge after that.
    fn split_for_insertion(self) -> (Split<K, V>, Handle<K, V>) {
        let (middle, idx) = match self.idx {
            0..5 => (4, self.idx),
            5 => (5, 5),
            6 => (5, 0),
            idx => (6, idx - 7),
        };
        let split = Handle { node: self.node, idx: middle }.split();
        let node = if self.idx <= 5 { split.left } else { split.right };
        (split, Handle { node, idx })
    }
    /// Puts an entry at an edge of a leaf; nodes above are split as needed. Gives the value's place.
    pub(super) fn insert_recursing(self, key: K, val: V, root: &mut NodeRef<K, V>) -> Handle<K, V> {
        if self.node.len() < CAPACITY {
            self.insert_fit(key, val);
            return self;
        }
        let (mut split, place) = self.split_for_insertion();
        place.insert_fit(key, val);
        loop {
            match split.left.parent() {
                None => {
                    root.push_internal_level().push_with_edge(split.key, split.val, split.right);
                    return place;
                }
                Some(parent) => {
                    if parent.node.len() < CAPACITY {
                        parent.insert_fit_with_edge(split.key, split.val, split.right);
                        return place;
                    }
                    let (next, parent) = parent.split_for_insertion();
                    parent.insert_fit_with_edge(split.key, split.val, split.right);
                    split = next;
                }
            }
        }
    }
}
