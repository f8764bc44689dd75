//! Sorts few elements: by insertion, by a network, or by merging runs of four and eight.

use super::holes::Out;
use crate::intrinsics;
use crate::mem::ManuallyDrop;
use crate::ptr;

/// Room on the stack that the real library allows itself, in bytes.
const MOST_STACK_BYTES: usize = 4096;
/// Up to this many elements are few, where there is room to merge them; otherwise half as many are.
const FEW: usize = 32;
/// Room for merging few elements.
const ROOM_FOR_FEW: usize = FEW + 16;

/// How many elements an unstable sort calls few.
pub fn few_unstable<T>() -> usize {
    if sorts_by_network::<T>() || size_of::<T>() * ROOM_FOR_FEW <= MOST_STACK_BYTES { FEW } else { FEW / 2 }
}

/// How many elements a stable sort calls few.
pub const FEW_STABLE: usize = FEW;

fn sorts_by_network<T>() -> bool {
    intrinsics::is_copy::<T>() && size_of::<T>() <= 8
}

/// Sorts few elements, in the way that a stable sort does not have.
pub fn sort_few_unstable<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], scratch: *mut T, less: &mut F) {
    if sorts_by_network::<T>() {
        sort_by_network(v, scratch, less);
    } else if few_unstable::<T>() == FEW {
        sort_few(v, scratch, less);
    } else {
        insertion(v, 1, less);
    }
}

/// Sorts by inserting the elements behind the first `sorted` ones.
pub fn insertion<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], sorted: usize, less: &mut F) {
    let begin = v.as_mut_ptr();
    let mut i = sorted;
    while i < v.len() {
        unsafe { insert_last(begin, begin.add(i), less) };
        i += 1;
    }
}

/// Inserts the element at `last` into the sorted ones before it.
unsafe fn insert_last<T, F: FnMut(&T, &T) -> bool>(begin: *mut T, last: *mut T, less: &mut F) {
    unsafe {
        if !less(&*last, &*last.sub(1)) {
            return;
        }
        let value = ManuallyDrop::new(ptr::read(last));
        let start = &raw const *value as *mut T;
        let mut hole = Out { start, end: start.add(1), to: last };
        // The comparison above was the first of the loop's: programs see how often they are asked.
        loop {
            let before = hole.to.sub(1);
            ptr::copy_nonoverlapping(before as *const T, hole.to, 1);
            hole.to = before;
            if before as usize == begin as usize || !less(&*value, &*before.sub(1)) {
                break;
            }
        }
    }
}

/// Sorts both halves in the scratch and merges them back.
pub fn sort_few<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], scratch: *mut T, less: &mut F) {
    let len = v.len();
    if len < 2 {
        return;
    }
    let (begin, half) = (v.as_mut_ptr(), len / 2);
    unsafe {
        let sorted = if size_of::<T>() <= 16 && len >= 16 {
            sort_eight(begin, scratch, scratch.add(len), less);
            sort_eight(begin.add(half), scratch.add(half), scratch.add(len + 8), less);
            8
        } else if len >= 8 {
            sort_four(begin, scratch, less);
            sort_four(begin.add(half), scratch.add(half), less);
            4
        } else {
            ptr::copy_nonoverlapping(begin as *const T, scratch, 1);
            ptr::copy_nonoverlapping(begin.add(half) as *const T, scratch.add(half), 1);
            1
        };
        for (offset, wanted) in [(0, half), (half, len - half)] {
            let (from, to) = (begin.add(offset), scratch.add(offset));
            let mut i = sorted;
            while i < wanted {
                ptr::copy_nonoverlapping(from.add(i) as *const T, to.add(i), 1);
                insert_last(to, to.add(i), less);
                i += 1;
            }
        }
        let back = Out { start: scratch, end: scratch.add(len), to: begin };
        merge_from_both_ends(scratch, len, begin, less);
        crate::mem::forget(back);
    }
}

/// Four elements to a place of their own, in order: five comparisons.
unsafe fn sort_four<T, F: FnMut(&T, &T) -> bool>(from: *mut T, to: *mut T, less: &mut F) {
    unsafe {
        let (first, second) = in_order(from, from.add(1), less);
        let (third, fourth) = in_order(from.add(2), from.add(3), less);
        let third_is_least = less(&*third, &*first);
        let second_is_greatest = less(&*fourth, &*second);
        let least = if third_is_least { third } else { first };
        let greatest = if second_is_greatest { second } else { fourth };
        let left = match (third_is_least, second_is_greatest) {
            (true, _) => first,
            (false, true) => third,
            (false, false) => second,
        };
        let right = match (second_is_greatest, third_is_least) {
            (true, _) => fourth,
            (false, true) => second,
            (false, false) => third,
        };
        let (low, high) = in_order(left, right, less);
        for (i, place) in [least, low, high, greatest].into_iter().enumerate() {
            ptr::copy_nonoverlapping(place as *const T, to.add(i), 1);
        }
    }
}

unsafe fn in_order<T, F: FnMut(&T, &T) -> bool>(a: *mut T, b: *mut T, less: &mut F) -> (*mut T, *mut T) {
    unsafe { if less(&*b, &*a) { (b, a) } else { (a, b) } }
}

unsafe fn sort_eight<T, F: FnMut(&T, &T) -> bool>(from: *mut T, to: *mut T, scratch: *mut T, less: &mut F) {
    unsafe {
        sort_four(from, scratch, less);
        sort_four(from.add(4), scratch.add(4), less);
        merge_from_both_ends(scratch, 8, to, less);
    }
}

/// Merges two sorted halves: the least element of what is left, then the greatest, and so on.
unsafe fn merge_from_both_ends<T, F: FnMut(&T, &T) -> bool>(from: *mut T, len: usize, to: *mut T, less: &mut F) {
    unsafe {
        let half = len / 2;
        let (mut left, mut right, mut out) = (from, from.add(half), to);
        // One past the places that the way down looks at.
        let (mut left_end, mut right_end, mut out_end) = (from.add(half), from.add(len), to.add(len));
        let mut i = 0;
        while i < half {
            let takes_right = less(&*right, &*left);
            ptr::copy_nonoverlapping(if takes_right { right } else { left } as *const T, out, 1);
            if takes_right { right = right.add(1) } else { left = left.add(1) }
            out = out.add(1);
            let (last_left, last_right) = (left_end.wrapping_sub(1), right_end.wrapping_sub(1));
            let takes_left = less(&*last_right, &*last_left);
            out_end = out_end.sub(1);
            ptr::copy_nonoverlapping(if takes_left { last_left } else { last_right } as *const T, out_end, 1);
            if takes_left { left_end = last_left } else { right_end = last_right }
            i += 1;
        }
        if len % 2 != 0 {
            let from_left = (left as usize) < left_end as usize;
            ptr::copy_nonoverlapping(if from_left { left } else { right } as *const T, out, 1);
            if from_left { left = left.add(1) } else { right = right.add(1) }
        }
        if left as usize != left_end as usize || right as usize != right_end as usize {
            panic!("user-provided comparison function does not correctly implement a total order");
        }
    }
}

/// The networks for nine and for thirteen elements that need the fewest comparisons known.
const NINE: [(u8, u8); 25] = [
    (0, 3), (1, 7), (2, 5), (4, 8), (0, 7), (2, 4), (3, 8), (5, 6), (0, 2), (1, 3), (4, 5), (7, 8), (1, 4), (3, 6), (5, 7),
    (0, 1), (2, 4), (3, 5), (6, 8), (2, 3), (4, 5), (6, 7), (1, 2), (3, 4), (5, 6),
];
const THIRTEEN: [(u8, u8); 45] = [
    (0, 12), (1, 10), (2, 9), (3, 7), (5, 11), (6, 8), (1, 6), (2, 3), (4, 11), (7, 9), (8, 10), (0, 4), (1, 2), (3, 6), (7, 8),
    (9, 10), (11, 12), (4, 6), (5, 9), (8, 11), (10, 12), (0, 5), (3, 8), (4, 7), (6, 11), (9, 10), (0, 1), (2, 5), (6, 9),
    (7, 8), (10, 11), (1, 3), (2, 4), (5, 6), (9, 10), (1, 2), (3, 4), (5, 7), (6, 8), (2, 3), (4, 5), (6, 7), (8, 9), (3, 4),
    (5, 6),
];

fn sort_by_network<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], scratch: *mut T, less: &mut F) {
    let len = v.len();
    if len < 2 {
        return;
    }
    if len < 18 {
        return sort_region(v, less);
    }
    let (left, right) = v.split_at_mut(len / 2);
    sort_region(left, less);
    sort_region(right, less);
    unsafe {
        let begin = v.as_mut_ptr();
        merge_from_both_ends(begin, len, scratch, less);
        ptr::copy_nonoverlapping(scratch as *const T, begin, len);
    }
}

fn sort_region<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    let (sorted, network): (usize, &[(u8, u8)]) = match v.len() {
        13.. => (13, &THIRTEEN),
        9..13 => (9, &NINE),
        0..9 => (1, &[]),
    };
    for (a, b) in network {
        let (a, b) = (*a as usize, *b as usize);
        if less(&v[b], &v[a]) {
            v.swap(a, b);
        }
    }
    insertion(v, sorted, less);
}
