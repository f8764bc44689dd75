//! Function pointers compare and hash by their addresses.

use crate::cmp::Ordering;
use crate::hash::{Hash, Hasher};

macro_rules! function_pointers {
    ($(($($arg:ident),*);)*) => {$(
        function_pointers! { @ [$($arg),*] fn($($arg),*) -> Ret }
        function_pointers! { @ [$($arg),*] unsafe fn($($arg),*) -> Ret }
        function_pointers! { @ [$($arg),*] extern "C" fn($($arg),*) -> Ret }
        function_pointers! { @ [$($arg),*] unsafe extern "C" fn($($arg),*) -> Ret }
    )*};
    (@ [$($arg:ident),*] $t:ty) => {
        impl<Ret, $($arg),*> PartialEq for $t {
            fn eq(&self, other: &Self) -> bool {
                *self as usize == *other as usize
            }
        }
        impl<Ret, $($arg),*> Eq for $t {}
        impl<Ret, $($arg),*> PartialOrd for $t {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }
        impl<Ret, $($arg),*> Ord for $t {
            fn cmp(&self, other: &Self) -> Ordering {
                (*self as usize).cmp(&(*other as usize))
            }
        }
        impl<Ret, $($arg),*> Hash for $t {
            fn hash<HH: Hasher>(&self, state: &mut HH) {
                state.write_usize(*self as usize)
            }
        }
    };
}
function_pointers! {
    ();
    (A);
    (A, B);
    (A, B, C);
    (A, B, C, D);
    (A, B, C, D, E);
    (A, B, C, D, E, F);
    (A, B, C, D, E, F, G);
    (A, B, C, D, E, F, G, H);
    (A, B, C, D, E, F, G, H, I);
    (A, B, C, D, E, F, G, H, I, J);
    (A, B, C, D, E, F, G, H, I, J, K);
    (A, B, C, D, E, F, G, H, I, J, K, L);
}
