//! Comparing vectors with vectors, slices and arrays.

use super::Vec;
use crate::borrow::Cow;
use core::cmp::Ordering;

macro_rules! equal {
    ($([$($generics:tt)*] $lhs:ty, $rhs:ty;)*) => {$(
        impl<T: PartialEq<U>, U, $($generics)*> PartialEq<$rhs> for $lhs {
            fn eq(&self, other: &$rhs) -> bool {
                self[..] == other[..]
            }
            fn ne(&self, other: &$rhs) -> bool {
                self[..] != other[..]
            }
        }
    )*};
}
equal! {
    [] Vec<T>, Vec<U>;
    [] Vec<T>, &[U];
    [] Vec<T>, &mut [U];
    [] &[T], Vec<U>;
    [] &mut [T], Vec<U>;
    [] Vec<T>, [U];
    [] [T], Vec<U>;
    [const N: usize] Vec<T>, [U; N];
    [const N: usize] Vec<T>, &[U; N];
}

macro_rules! equal_to_cow {
    ($($rhs:ty)*) => {$(
        impl<T: PartialEq<U> + Clone, U> PartialEq<$rhs> for Cow<'_, [T]> {
            fn eq(&self, other: &$rhs) -> bool {
                self[..] == other[..]
            }
        }
    )*};
}
equal_to_cow! { Vec<U> &[U] &mut [U] }
impl<T: Eq> Eq for Vec<T> {}
impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Vec<T>) -> Option<Ordering> {
        self.as_slice().partial_cmp(other.as_slice())
    }
}
impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Vec<T>) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}
