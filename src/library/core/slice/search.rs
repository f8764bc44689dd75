//! Searching in slices.

use crate::cmp::Ordering;

impl<T> [T] {
    /// Where it stands in a sorted slice, or where it would.
    pub fn binary_search(&self, x: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|p| p.cmp(x))
    }
    /// Where it stands in a slice sorted by a comparison, or where it would.
    pub fn binary_search_by<'a, F: FnMut(&'a T) -> Ordering>(&'a self, mut f: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0usize;
        while size > 1 {
            let half = size / 2;
            let mid = base + half;
            if f(&self[mid]).is_le() {
                base = mid;
            }
            size -= half;
        }
        match f(&self[base]) {
            Ordering::Equal => Ok(base),
            Ordering::Less => Err(base + 1),
            Ordering::Greater => Err(base),
        }
    }
    /// Where it stands in a slice sorted by a key, or where it would.
    pub fn binary_search_by_key<'a, B: Ord, F: FnMut(&'a T) -> B>(&'a self, b: &B, mut f: F) -> Result<usize, usize> {
        self.binary_search_by(|k| f(k).cmp(b))
    }
    /// Where the elements that do not fulfil the predicate begin.
    #[must_use]
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut pred: P) -> usize {
        let found = self.binary_search_by(|x| if pred(x) { Ordering::Less } else { Ordering::Greater });
        match found {
            Ok(i) => i,
            Err(i) => i,
        }
    }
}
