//! Finding keys, and the edges where ranges begin and end.

use super::navigate::LeafRange;
use super::node::{Handle, NodeRef};
use crate::borrow::Borrow;
use core::cmp::Ordering;
use core::ops::{Bound, RangeBounds};

/// The entry with the key, or the edge of a leaf where it would stand.
pub(super) enum SearchResult<K, V> {
    Found(Handle<K, V>),
    GoDown(Handle<K, V>),
}

/// An end of a range below some node.
enum SearchBound<T> {
    Included(T),
    Excluded(T),
    /// All entries of the node are in the range.
    AllIncluded,
    /// None is.
    AllExcluded,
}

impl<'a, Q: ?Sized> SearchBound<&'a Q> {
    fn from_range(bound: Bound<&'a Q>) -> SearchBound<&'a Q> {
        match bound {
            Bound::Included(t) => SearchBound::Included(t),
            Bound::Excluded(t) => SearchBound::Excluded(t),
            Bound::Unbounded => SearchBound::AllIncluded,
        }
    }
}

impl<K, V> NodeRef<K, V> {
    /// The entry of this node with the key, or the edge where to look further.
    pub(super) fn search_node<Q: ?Sized + Ord>(self, key: &Q) -> SearchResult<K, V>
    where
        K: Borrow<Q>,
    {
        let (found, idx) = self.find_key_index(key, 0);
        let handle = Handle { node: self, idx };
        if found { SearchResult::Found(handle) } else { SearchResult::GoDown(handle) }
    }
    fn find_key_index<Q: ?Sized + Ord>(self, key: &Q, start: usize) -> (bool, usize)
    where
        K: Borrow<Q>,
    {
        let len = self.len();
        let mut idx = start;
        while idx < len {
            match key.cmp(unsafe { &*self.key(idx) }.borrow()) {
                Ordering::Greater => idx += 1,
                Ordering::Equal => return (true, idx),
                Ordering::Less => return (false, idx),
            }
        }
        (false, len)
    }
    /// The entry with the key, or the edge of a leaf where it would stand.
    pub(super) fn search_tree<Q: ?Sized + Ord>(self, key: &Q) -> SearchResult<K, V>
    where
        K: Borrow<Q>,
    {
        let mut node = self;
        loop {
            let (found, idx) = node.find_key_index(key, 0);
            if found {
                return SearchResult::Found(Handle { node, idx });
            }
            if node.height == 0 {
                return SearchResult::GoDown(Handle { node, idx });
            }
            node = node.edge(idx);
        }
    }
    fn find_lower_bound_index<'a, Q: ?Sized + Ord>(self, bound: &mut SearchBound<&'a Q>) -> usize
    where
        K: Borrow<Q>,
    {
        let (found, idx) = match *bound {
            SearchBound::Included(key) | SearchBound::Excluded(key) => self.find_key_index(key, 0),
            SearchBound::AllIncluded => return 0,
            SearchBound::AllExcluded => return self.len(),
        };
        if !found {
            return idx;
        }
        if let SearchBound::Included(_) = *bound {
            *bound = SearchBound::AllExcluded;
            idx
        } else {
            *bound = SearchBound::AllIncluded;
            idx + 1
        }
    }
    fn find_upper_bound_index<'a, Q: ?Sized + Ord>(self, bound: &mut SearchBound<&'a Q>, start: usize) -> usize
    where
        K: Borrow<Q>,
    {
        let (found, idx) = match *bound {
            SearchBound::Included(key) | SearchBound::Excluded(key) => self.find_key_index(key, start),
            SearchBound::AllIncluded => return self.len(),
            SearchBound::AllExcluded => return start,
        };
        if !found {
            return idx;
        }
        if let SearchBound::Included(_) = *bound {
            *bound = SearchBound::AllExcluded;
            idx + 1
        } else {
            *bound = SearchBound::AllIncluded;
            idx
        }
    }
    /// The edge of a leaf where a range begins.
    pub(super) fn lower_bound<Q: ?Sized + Ord>(self, bound: Bound<&Q>) -> Handle<K, V>
    where
        K: Borrow<Q>,
    {
        let mut bound = SearchBound::from_range(bound);
        let mut node = self;
        loop {
            let idx = node.find_lower_bound_index(&mut bound);
            if node.height == 0 {
                return Handle { node, idx };
            }
            node = node.edge(idx);
        }
    }
    /// The edges of leaves where a range begins and ends.
    pub(super) fn range_search<Q: ?Sized + Ord, R: RangeBounds<Q>>(self, range: &R, is_set: bool) -> LeafRange<K, V>
    where
        K: Borrow<Q>,
    {
        let (start, end) = (range.start_bound(), range.end_bound());
        check_bounds(start, end, is_set);
        let (mut lower, mut upper) = (SearchBound::from_range(start), SearchBound::from_range(end));
        let (mut front, mut back) = (self, self);
        // Both ends are looked for together as long as they go through the same nodes.
        loop {
            let from = front.find_lower_bound_index(&mut lower);
            let to = if front.is(back) {
                back.find_upper_bound_index(&mut upper, from)
            } else {
                back.find_upper_bound_index(&mut upper, 0)
            };
            if front.height == 0 {
                if front.is(back) && from >= to {
                    return LeafRange { front: None, back: None };
                }
                return LeafRange { front: Some(Handle { node: front, idx: from }), back: Some(Handle { node: back, idx: to }) };
            }
            (front, back) = (front.edge(from), back.edge(to));
        }
    }
}

fn check_bounds<Q: ?Sized + Ord>(start: Bound<&Q>, end: Bound<&Q>, is_set: bool) {
    let (s, e) = match (start, end) {
        (Bound::Excluded(s), Bound::Excluded(e)) => {
            if s == e {
                match is_set {
                    true => panic!("range start and end are equal and excluded in BTreeSet"),
                    false => panic!("range start and end are equal and excluded in BTreeMap"),
                }
            }
            (s, e)
        }
        (Bound::Included(s) | Bound::Excluded(s), Bound::Included(e) | Bound::Excluded(e)) => (s, e),
        _ => return,
    };
    if s > e {
        match is_set {
            true => panic!("range start is greater than range end in BTreeSet"),
            false => panic!("range start is greater than range end in BTreeMap"),
        }
    }
}
