//! [`LinkedList`]: elements that know their neighbours.

use crate::boxed::Box;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::iter::FusedIterator;
use core::marker::PhantomData;
use core::mem::{self, ManuallyDrop};
use core::ptr::NonNull;

struct Node<T> {
    next: Option<NonNull<Node<T>>>,
    prev: Option<NonNull<Node<T>>>,
    element: T,
}

/// A list whose elements know their neighbours.
pub struct LinkedList<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<Box<Node<T>>>,
}

impl<T> LinkedList<T> {
    /// Without elements.
    #[must_use]
    pub const fn new() -> LinkedList<T> {
        LinkedList { head: None, tail: None, len: 0, marker: PhantomData }
    }
    /// How many elements.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.head.is_none()
    }
    /// Drops all elements.
    pub fn clear(&mut self) {
        drop(mem::take(self));
    }
    /// Adds an element at the end.
    pub fn push_back(&mut self, elt: T) {
        let _ = self.push_back_mut(elt);
    }
    /// Adds an element at the end, and gives it to be changed.
    #[must_use]
    pub fn push_back_mut(&mut self, elt: T) -> &mut T {
        let node = NonNull::from(Box::leak(Box::new(Node { next: None, prev: self.tail, element: elt })));
        match self.tail {
            None => self.head = Some(node),
            Some(tail) => unsafe { (*tail.as_ptr()).next = Some(node) },
        }
        self.tail = Some(node);
        self.len += 1;
        unsafe { &mut (*node.as_ptr()).element }
    }
    /// Adds an element at the front.
    pub fn push_front(&mut self, elt: T) {
        let _ = self.push_front_mut(elt);
    }
    /// Adds an element at the front, and gives it to be changed.
    #[must_use]
    pub fn push_front_mut(&mut self, elt: T) -> &mut T {
        let node = NonNull::from(Box::leak(Box::new(Node { next: self.head, prev: None, element: elt })));
        match self.head {
            None => self.tail = Some(node),
            Some(head) => unsafe { (*head.as_ptr()).prev = Some(node) },
        }
        self.head = Some(node);
        self.len += 1;
        unsafe { &mut (*node.as_ptr()).element }
    }
    /// Takes the elements out that fulfil the predicate, one by one.
    pub fn extract_if<F: FnMut(&mut T) -> bool>(&mut self, filter: F) -> ExtractIf<'_, T, F> {
        let it = self.head;
        let old_len = self.len;
        ExtractIf { list: self, it, pred: filter, idx: 0, old_len }
    }
    /// Takes a node out.
    unsafe fn unlink(&mut self, node: NonNull<Node<T>>) -> T {
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        match node.prev {
            Some(prev) => unsafe { (*prev.as_ptr()).next = node.next },
            None => self.head = node.next,
        }
        match node.next {
            Some(next) => unsafe { (*next.as_ptr()).prev = node.prev },
            None => self.tail = node.prev,
        }
        self.len -= 1;
        node.element
    }
    /// Takes the first node.
    fn pop_front_node(&mut self) -> Option<Box<Node<T>>> {
        let node = self.head?;
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        self.head = node.next;
        match self.head {
            None => self.tail = None,
            Some(head) => unsafe { (*head.as_ptr()).prev = None },
        }
        self.len -= 1;
        Some(node)
    }
    /// Takes the first element.
    pub fn pop_front(&mut self) -> Option<T> {
        Some(self.pop_front_node()?.element)
    }
    /// Takes the last element.
    pub fn pop_back(&mut self) -> Option<T> {
        let node = self.tail?;
        let node = unsafe { Box::from_raw(node.as_ptr()) };
        self.tail = node.prev;
        match self.tail {
            None => self.head = None,
            Some(tail) => unsafe { (*tail.as_ptr()).next = None },
        }
        self.len -= 1;
        Some(node.element)
    }
    /// The first element.
    #[must_use]
    pub fn front(&self) -> Option<&T> {
        match self.head {
            Some(node) => Some(unsafe { &(*node.as_ptr()).element }),
            None => None,
        }
    }
    /// The first element.
    #[must_use]
    pub fn front_mut(&mut self) -> Option<&mut T> {
        match self.head {
            Some(node) => Some(unsafe { &mut (*node.as_ptr()).element }),
            None => None,
        }
    }
    /// The last element.
    #[must_use]
    pub fn back(&self) -> Option<&T> {
        match self.tail {
            Some(node) => Some(unsafe { &(*node.as_ptr()).element }),
            None => None,
        }
    }
    /// The last element.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        match self.tail {
            Some(node) => Some(unsafe { &mut (*node.as_ptr()).element }),
            None => None,
        }
    }
    /// Whether an element is equal to it.
    pub fn contains(&self, x: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|e| e == x)
    }
    /// The elements.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
    /// The elements, to change them.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
    /// Moves all elements of the other to the end.
    pub fn append(&mut self, other: &mut LinkedList<T>) {
        match self.tail {
            None => mem::swap(self, other),
            Some(tail) => {
                if let Some(head) = other.head.take() {
                    unsafe {
                        (*tail.as_ptr()).next = Some(head);
                        (*head.as_ptr()).prev = Some(tail);
                    }
                    self.tail = other.tail.take();
                    self.len += mem::replace(&mut other.len, 0);
                }
            }
        }
    }
    /// The part from `at` in a list of its own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        assert!(at <= self.len, "Cannot split off at a nonexistent index");
        if at == 0 {
            return mem::take(self);
        }
        let mut split = self.head;
        let mut i = 0;
        while i < at {
            split = split.and_then(|node| unsafe { (*node.as_ptr()).next });
            i += 1;
        }
        let head = match split {
            Some(head) => head,
            None => return LinkedList::new(),
        };
        let second = LinkedList { head: split, tail: self.tail, len: self.len - at, marker: PhantomData };
        unsafe {
            self.tail = (*head.as_ptr()).prev.take();
            if let Some(tail) = self.tail {
                (*tail.as_ptr()).next = None;
            }
        }
        self.len = at;
        second
    }
}

/// Goes on dropping when the drop of an element panicked.
struct DropGuard<'a, T>(&'a mut LinkedList<T>);
impl<T> Drop for DropGuard<'_, T> {
    fn drop(&mut self) {
        while self.0.pop_front_node().is_some() {}
    }
}
unsafe impl<#[may_dangle] T> Drop for LinkedList<T> {
    fn drop(&mut self) {
        let guard = DropGuard(self);
        while guard.0.pop_front_node().is_some() {}
    }
}
unsafe impl<T: Send> Send for LinkedList<T> {}
unsafe impl<T: Sync> Sync for LinkedList<T> {}
unsafe impl<T: Sync> Send for Iter<'_, T> {}
unsafe impl<T: Sync> Sync for Iter<'_, T> {}
unsafe impl<T: Send> Send for IterMut<'_, T> {}
unsafe impl<T: Sync> Sync for IterMut<'_, T> {}

/// See [`LinkedList::extract_if`].
#[must_use]
pub struct ExtractIf<'a, T: 'a, F: 'a> {
    list: &'a mut LinkedList<T>,
    it: Option<NonNull<Node<T>>>,
    pred: F,
    idx: usize,
    old_len: usize,
}
impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'_, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while let Some(node) = self.it {
            self.it = unsafe { (*node.as_ptr()).next };
            self.idx += 1;
            if (self.pred)(unsafe { &mut (*node.as_ptr()).element }) {
                return Some(unsafe { self.list.unlink(node) });
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.old_len - self.idx))
    }
}
impl<T: fmt::Debug, F> fmt::Debug for ExtractIf<'_, T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let peek = self.it.map(|node| unsafe { &(*node.as_ptr()).element });
        f.debug_struct("ExtractIf").field("peek", &peek).finish_non_exhaustive()
    }
}

/// See [`LinkedList::iter`].
#[must_use]
pub struct Iter<'a, T: 'a> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<&'a Node<T>>,
}
/// See [`LinkedList::iter_mut`].
#[must_use]
pub struct IterMut<'a, T: 'a> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    marker: PhantomData<&'a mut Node<T>>,
}
macro_rules! walk {
    ($($name:ident $item:ty, |$node:ident| $make:expr;)*) => {$(
        impl<'a, T> Iterator for $name<'a, T> {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                if self.len == 0 {
                    return None;
                }
                let $node = self.head?.as_ptr();
                self.len -= 1;
                self.head = unsafe { (*$node).next };
                Some(unsafe { $make })
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                (self.len, Some(self.len))
            }
        }
        impl<'a, T> DoubleEndedIterator for $name<'a, T> {
            fn next_back(&mut self) -> Option<$item> {
                if self.len == 0 {
                    return None;
                }
                let $node = self.tail?.as_ptr();
                self.len -= 1;
                self.tail = unsafe { (*$node).prev };
                Some(unsafe { $make })
            }
        }
        impl<T> ExactSizeIterator for $name<'_, T> {}
        impl<T> FusedIterator for $name<'_, T> {}
        impl<T> Default for $name<'_, T> {
            fn default() -> Self {
                $name { head: None, tail: None, len: 0, marker: PhantomData }
            }
        }
        impl<T: fmt::Debug> fmt::Debug for $name<'_, T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let rest = ManuallyDrop::new(LinkedList { head: self.head, tail: self.tail, len: self.len, marker: PhantomData });
                f.debug_tuple(stringify!($name)).field(&*rest).field(&self.len).finish()
            }
        }
    )*};
}
walk! {
    Iter &'a T, |node| &(*node).element;
    IterMut &'a mut T, |node| &mut (*node).element;
}
impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Iter { head: self.head, tail: self.tail, len: self.len, marker: PhantomData }
    }
}

/// The elements of a list, by value.
#[derive(Clone)]
pub struct IntoIter<T> {
    list: LinkedList<T>,
}
impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.list.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.list.len, Some(self.list.len))
    }
}
impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.list.pop_back()
    }
}
impl<T> ExactSizeIterator for IntoIter<T> {}
impl<T> FusedIterator for IntoIter<T> {}
impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        LinkedList::new().into_iter()
    }
}
impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.list).finish()
    }
}
impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { list: self }
    }
}
impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> Default for LinkedList<T> {
    fn default() -> Self {
        LinkedList::new()
    }
}
impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for elt in iter {
            self.push_back(elt);
        }
    }
}
impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut list = LinkedList::new();
        list.extend(iter);
        list
    }
}
impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(arr: [T; N]) -> Self {
        LinkedList::from_iter(arr)
    }
}
impl<'a, T: 'a + Copy> Extend<&'a T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().cloned());
    }
}
impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.iter().eq(other)
    }
}
impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.iter().cmp(other)
    }
}
impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len());
        for elt in self {
            elt.hash(state);
        }
    }
}
impl<T: Eq> Eq for LinkedList<T> {}
impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.iter().partial_cmp(other)
    }
}
impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
    fn clone_from(&mut self, source: &Self) {
        if self.len() > source.len() {
            drop(self.split_off(source.len()));
        }
        let mut rest = source.iter();
        for (own, other) in self.iter_mut().zip(&mut rest) {
            own.clone_from(other);
        }
        self.extend(rest.cloned());
    }
}
impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}
