//! Sorting and searching with a function that compares.

use core::ffi::{c_int, c_void};
use core::ptr;

type Compare = unsafe extern "C" fn(*const c_void, *const c_void) -> c_int;

/// Sorts elements of any size.
pub unsafe extern "C" fn qsort(base: *mut c_void, count: usize, size: usize, compare: Compare) {
    let element = |index: usize| unsafe { (base as *mut u8).add(index * size) };
    for sorted in 1..count {
        let mut at = sorted;
        while at > 0 && unsafe { compare(element(at - 1) as *const c_void, element(at) as *const c_void) } > 0 {
            unsafe { ptr::swap_nonoverlapping(element(at - 1), element(at), size) };
            at -= 1;
        }
    }
}

/// Finds an element that compares equal among sorted ones.
pub unsafe extern "C" fn bsearch(
    key: *const c_void,
    base: *const c_void,
    count: usize,
    size: usize,
    compare: Compare,
) -> *mut c_void {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = (low + high) / 2;
        let element = unsafe { (base as *const u8).add(middle * size) } as *const c_void;
        match unsafe { compare(key, element) } {
            0 => return element as *mut c_void,
            order if order < 0 => high = middle,
            _ => low = middle + 1,
        }
    }
    ptr::null_mut()
}
