//! Comparing slices.

use crate::cmp::Ordering;
use crate::intrinsics;

impl<T, U> PartialEq<[U]> for [T]
where
    T: PartialEq<U>,
{
    fn eq(&self, other: &[U]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        if intrinsics::is_bytewise_eq::<T>() && intrinsics::type_id::<T>() == intrinsics::type_id::<U>() {
            let bytes = self.len() * intrinsics::size_of::<T>();
            return unsafe { intrinsics::compare_bytes(self as *const [T] as *const u8, other as *const [U] as *const u8, bytes) == 0 };
        }
        let mut i = 0;
        while i < self.len() {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}
impl<T: Eq> Eq for [T] {}
impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let mut i = 0;
        while i < common {
            match self[i].cmp(&other[i]) {
                Ordering::Equal => i += 1,
                decided => return decided,
            }
        }
        self.len().cmp(&other.len())
    }
}
impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let mut i = 0;
        while i < common {
            match self[i].partial_cmp(&other[i]) {
                Some(Ordering::Equal) => i += 1,
                decided => return decided,
            }
        }
        self.len().partial_cmp(&other.len())
    }
}
