//! What `VecDeque` implements, and conversions.

use super::rearrange::into_vec_parts;
use super::{IntoIter, Iter, IterMut, VecDeque};
use crate::raw_vec::RawVec;
use crate::vec::Vec;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::{Index, IndexMut};

impl<T> Default for VecDeque<T> {
    fn default() -> VecDeque<T> {
        VecDeque::new()
    }
}
impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> VecDeque<T> {
        let mut deque = VecDeque::with_capacity(self.len());
        deque.extend(self.iter().cloned());
        deque
    }
    fn clone_from(&mut self, source: &VecDeque<T>) {
        self.clear();
        self.extend(source.iter().cloned());
    }
}
impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &VecDeque<T>) -> bool {
        self.len == other.len && self.iter().eq(other.iter())
    }
}
impl<T: Eq> Eq for VecDeque<T> {}
macro_rules! equal_to {
    ($([$($generics:tt)*] $other:ty;)*) => {$(
        impl<T: PartialEq<U>, U, $($generics)*> PartialEq<$other> for VecDeque<T> {
            fn eq(&self, other: &$other) -> bool {
                self.len == other.len() && self.iter().zip(other.iter()).all(|(a, b)| *a == *b)
            }
        }
    )*};
}
equal_to! {
    [] Vec<U>; [] &[U]; [] &mut [U];
    [const N: usize] [U; N]; [const N: usize] &[U; N]; [const N: usize] &mut [U; N];
}
impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &VecDeque<T>) -> Option<Ordering> {
        self.iter().partial_cmp(other.iter())
    }
}
impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &VecDeque<T>) -> Ordering {
        self.iter().cmp(other.iter())
    }
}
impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_length_prefix(self.len);
        for elem in self.iter() {
            elem.hash(state);
        }
    }
}
impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        self.get(index).expect("Out of bounds access")
    }
}
impl<T> IndexMut<usize> for VecDeque<T> {
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.get_mut(index).expect("Out of bounds access")
    }
}
impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter::new(self)
    }
}
impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}
impl<T> Extend<T> for VecDeque<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let mut iter = iter.into_iter();
        if iter.__trusted_len() {
            self.reserve(iter.size_hint().0);
        }
        while let Some(element) = iter.next() {
            if self.len == self.buf.capacity() {
                self.reserve(iter.size_hint().0.saturating_add(1));
            }
            self.push_back(element);
        }
    }
}
impl<'a, T: Copy + 'a> Extend<&'a T> for VecDeque<T> {
    #[track_caller]
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}
impl<T> FromIterator<T> for VecDeque<T> {
    #[track_caller]
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> VecDeque<T> {
        VecDeque::from(Vec::from_iter(iter))
    }
}
impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(other: Vec<T>) -> VecDeque<T> {
        let (ptr, len, cap) = other.into_raw_parts();
        VecDeque { head: 0, len, buf: unsafe { RawVec::from_raw_parts(ptr, cap) } }
    }
}
impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(other: VecDeque<T>) -> Vec<T> {
        let (ptr, len, cap) = into_vec_parts(other);
        unsafe { Vec::from_raw_parts(ptr, len, cap) }
    }
}
impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(arr: [T; N]) -> VecDeque<T> {
        let mut deque = VecDeque::with_capacity(N);
        for x in arr {
            deque.push_back(x);
        }
        deque
    }
}
