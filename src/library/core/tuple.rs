//! What tuples implement, up to twelve elements.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};

macro_rules! tuples {
    ($($($T:ident $i:tt)+;)*) => {$(
        impl<$($T: PartialEq),+> PartialEq for ($($T,)+) {
            fn eq(&self, other: &($($T,)+)) -> bool {
                $(self.$i == other.$i)&&+
            }
        }
        impl<$($T: Eq),+> Eq for ($($T,)+) {}
        impl<$($T: PartialOrd),+> PartialOrd for ($($T,)+) {
            fn partial_cmp(&self, other: &($($T,)+)) -> Option<Ordering> {
                $(
                    match self.$i.partial_cmp(&other.$i) {
                        Some(Ordering::Equal) => {}
                        decided => return decided,
                    }
                )+
                Some(Ordering::Equal)
            }
        }
        impl<$($T: Ord),+> Ord for ($($T,)+) {
            fn cmp(&self, other: &($($T,)+)) -> Ordering {
                $(
                    match self.$i.cmp(&other.$i) {
                        Ordering::Equal => {}
                        decided => return decided,
                    }
                )+
                Ordering::Equal
            }
        }
        impl<$($T: Default),+> Default for ($($T,)+) {
            fn default() -> ($($T,)+) {
                ($($T::default(),)+)
            }
        }
        impl<$($T: Hash),+> Hash for ($($T,)+) {
            fn hash<S: Hasher>(&self, state: &mut S) {
                $(self.$i.hash(state);)+
            }
        }
        impl<$($T: fmt::Debug),+> fmt::Debug for ($($T,)+) {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let mut builder = f.debug_tuple("");
                $(builder.field(&self.$i);)+
                builder.finish()
            }
        }
    )*};
}
tuples! {
    A 0;
    A 0 B 1;
    A 0 B 1 C 2;
    A 0 B 1 C 2 D 3;
    A 0 B 1 C 2 D 3 E 4;
    A 0 B 1 C 2 D 3 E 4 F 5;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10;
    A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7 I 8 J 9 K 10 L 11;
}

macro_rules! tuple_arrays {
    ($($n:literal: $($T:ident $v:ident)+;)*) => {$(
        impl<T> From<[T; $n]> for ($($T,)+) {
            fn from(array: [T; $n]) -> ($($T,)+) {
                let [$($v),+] = array;
                ($($v,)+)
            }
        }
        impl<T> From<($($T,)+)> for [T; $n] {
            fn from(tuple: ($($T,)+)) -> [T; $n] {
                let ($($v,)+) = tuple;
                [$($v),+]
            }
        }
    )*};
}
tuple_arrays! {
    1: T a; 2: T a T b; 3: T a T b T c; 4: T a T b T c T d; 5: T a T b T c T d T e; 6: T a T b T c T d T e T f;
    7: T a T b T c T d T e T f T g; 8: T a T b T c T d T e T f T g T h; 9: T a T b T c T d T e T f T g T h T i;
    10: T a T b T c T d T e T f T g T h T i T j; 11: T a T b T c T d T e T f T g T h T i T j T k;
    12: T a T b T c T d T e T f T g T h T i T j T k T l;
}
