//! Sorting and selecting without keeping the order of equal elements.

use super::holes::Scratch;
use super::partition::{choose_pivot, partition};
use super::small::{few_unstable, insertion, sort_few_unstable};
use super::{SHORT, first_run};

/// From this many elements on a part is divided to find the one that belongs to a place.
const MANY_TO_SELECT: usize = 16;

pub fn sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    let len = v.len();
    if size_of::<T>() == 0 || len < 2 {
        return;
    }
    if len <= SHORT {
        return insertion(v, 1, less);
    }
    let (run, descends) = first_run(v, less);
    if run == len {
        if descends {
            v.reverse();
        }
        return;
    }
    let scratch = Scratch::new(few_unstable::<T>() + 16);
    quicksort(v, None, 2 * (len | 1).ilog2(), scratch.start, less);
}

/// `before` is the pivot that stands before the slice, if there is one; `limit` is how many bad pivots are put up with.
fn quicksort<'a, T, F>(mut v: &'a mut [T], mut before: Option<&'a T>, mut limit: u32, scratch: *mut T, less: &mut F)
where
    F: FnMut(&T, &T) -> bool,
{
    loop {
        if v.len() <= few_unstable::<T>() {
            return sort_few_unstable(v, scratch, less);
        }
        if limit == 0 {
            return heapsort(v, less);
        }
        limit -= 1;
        let pivot = choose_pivot(v, less);
        if let Some(least) = before {
            if !less(least, &v[pivot]) {
                let equal = partition(v, pivot, &mut |a, b| !less(b, a));
                v = &mut v[equal + 1..];
                before = None;
                continue;
            }
        }
        let middle = partition(v, pivot, less);
        let (left, right) = v.split_at_mut(middle);
        let (pivot, right) = right.split_at_mut(1);
        quicksort(left, before, limit, scratch, less);
        v = right;
        before = Some(&pivot[0]);
    }
}

fn heapsort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], less: &mut F) {
    let len = v.len();
    let mut i = len + len / 2;
    while i > 0 {
        i -= 1;
        let node = if i >= len {
            i - len
        } else {
            v.swap(0, i);
            0
        };
        sift_down(&mut v[..if i < len { i } else { len }], node, less);
    }
}

fn sift_down<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], mut node: usize, less: &mut F) {
    loop {
        let mut child = 2 * node + 1;
        if child >= v.len() {
            return;
        }
        if child + 1 < v.len() && less(&v[child], &v[child + 1]) {
            child += 1;
        }
        if !less(&v[node], &v[child]) {
            return;
        }
        v.swap(node, child);
        node = child;
    }
}

/// Puts the element that belongs to `index` there; what is not needed for that stays out of order.
pub fn select<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], index: usize, less: &mut F) {
    if size_of::<T>() == 0 {
        return;
    }
    let mut best = 0;
    if index == v.len() - 1 {
        for i in 1..v.len() {
            if less(&v[best], &v[i]) {
                best = i;
            }
        }
        v.swap(best, index);
    } else if index == 0 {
        for i in 1..v.len() {
            if less(&v[i], &v[best]) {
                best = i;
            }
        }
        v.swap(best, index);
    } else {
        select_within(v, index, less);
    }
}

fn select_within<T, F: FnMut(&T, &T) -> bool>(mut v: &mut [T], mut index: usize, less: &mut F) {
    let mut before: Option<&T> = None;
    let mut limit = 16;
    loop {
        if v.len() <= MANY_TO_SELECT {
            return insertion(v, 1, less);
        }
        if limit == 0 {
            return heapsort(v, less);
        }
        limit -= 1;
        let pivot = choose_pivot(v, less);
        if let Some(least) = before {
            if !less(least, &v[pivot]) {
                let behind = partition(v, pivot, &mut |a, b| !less(b, a)) + 1;
                if behind > index {
                    return;
                }
                v = &mut v[behind..];
                index -= behind;
                before = None;
                continue;
            }
        }
        let middle = partition(v, pivot, less);
        let (left, right) = v.split_at_mut(middle);
        let (pivot, right) = right.split_at_mut(1);
        if middle == index {
            return;
        }
        if middle < index {
            v = right;
            index -= middle + 1;
            before = Some(&pivot[0]);
        } else {
            v = left;
        }
    }
}
