//! A pivot, and the elements before and behind it.

use super::holes::Out;
use crate::mem::ManuallyDrop;
use crate::ptr;

/// From this many elements on a pivot is a median of medians.
const MANY: usize = 64;
/// Larger elements are swapped in pairs.
const LARGE: usize = 96;

/// The place of an element that is likely in the middle.
pub fn choose_pivot<T, F: FnMut(&T, &T) -> bool>(v: &[T], less: &mut F) -> usize {
    let (a, eighth) = (v.as_ptr(), v.len() / 8);
    unsafe {
        let (b, c) = (a.add(eighth * 4), a.add(eighth * 7));
        let median = if v.len() < MANY { median(a, b, c, less) } else { median_of(a, b, c, eighth, less) };
        median.offset_from_unsigned(a)
    }
}

unsafe fn median_of<T, F>(mut a: *const T, mut b: *const T, mut c: *const T, n: usize, less: &mut F) -> *const T
where
    F: FnMut(&T, &T) -> bool,
{
    unsafe {
        if n * 8 >= MANY {
            let eighth = n / 8;
            a = median_of(a, a.add(eighth * 4), a.add(eighth * 7), eighth, less);
            b = median_of(b, b.add(eighth * 4), b.add(eighth * 7), eighth, less);
            c = median_of(c, c.add(eighth * 4), c.add(eighth * 7), eighth, less);
        }
        median(a, b, c, less)
    }
}

unsafe fn median<T, F: FnMut(&T, &T) -> bool>(a: *const T, b: *const T, c: *const T, less: &mut F) -> *const T {
    unsafe {
        let before_b = less(&*a, &*b);
        let before_c = less(&*a, &*c);
        if before_b != before_c {
            return a;
        }
        if less(&*b, &*c) != before_b { c } else { b }
    }
}

/// Puts what is less than the pivot before it. Gives the pivot's place then.
pub fn partition<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], pivot: usize, less: &mut F) -> usize {
    v.swap(0, pivot);
    let (pivot, rest) = v.split_at_mut(1);
    let before = if rest.is_empty() {
        0
    } else if size_of::<T>() <= LARGE {
        partition_one_by_one(rest, &pivot[0], less)
    } else {
        partition_in_pairs(rest, &pivot[0], less)
    };
    v.swap(0, before);
    before
}

/// Every element goes to the end of those that are less; the first of the others goes where it was.
fn partition_one_by_one<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], pivot: &T, less: &mut F) -> usize {
    let begin = v.as_mut_ptr();
    unsafe {
        let value = ManuallyDrop::new(ptr::read(begin));
        let start = &raw const *value as *mut T;
        let mut gap = Out { start, end: start.add(1), to: begin };
        let (mut before, mut i) = (0, 1);
        while i <= v.len() {
            let element = if i < v.len() { begin.add(i) } else { start };
            let is_less = less(&*element, pivot);
            let left = begin.add(before);
            ptr::copy(left as *const T, gap.to, 1);
            ptr::copy_nonoverlapping(element as *const T, left, 1);
            gap.to = element;
            if is_less {
                before += 1;
            }
            i += 1;
        }
        crate::mem::forget(gap);
        before
    }
}

/// Pairs of elements that are on the wrong side change places.
fn partition_in_pairs<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], pivot: &T, less: &mut F) -> usize {
    let begin = v.as_mut_ptr();
    let (mut left, mut right) = (0, v.len());
    unsafe {
        let mut value = crate::mem::MaybeUninit::<T>::uninit();
        let start = value.as_mut_ptr();
        let mut gap: Option<Out<T>> = None;
        loop {
            while left < right && less(&*begin.add(left), pivot) {
                left += 1;
            }
            loop {
                right -= 1;
                if left >= right || less(&*begin.add(right), pivot) {
                    break;
                }
            }
            if left >= right {
                return left;
            }
            let (from, to) = (begin.add(right), begin.add(left));
            match &mut gap {
                None => {
                    ptr::copy_nonoverlapping(to as *const T, start, 1);
                    gap = Some(Out { start, end: start.add(1), to: from });
                }
                Some(gap) => {
                    ptr::copy_nonoverlapping(to as *const T, gap.to, 1);
                    gap.to = from;
                }
            }
            ptr::copy_nonoverlapping(from as *const T, to, 1);
            left += 1;
        }
    }
}
