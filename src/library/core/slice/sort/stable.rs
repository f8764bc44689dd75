//! Sorting that keeps the order of equal elements: runs that are there or are made, merged in the order of the powersort.

use super::holes::Out;
use super::partition::choose_pivot;
use super::small::{FEW_STABLE, sort_few};
use super::first_run;
use crate::mem::ManuallyDrop;
use crate::ptr;

/// Room for elements, and for how many.
pub struct Room<T> {
    pub start: *mut T,
    pub len: usize,
}
impl<T> Clone for Room<T> {
    fn clone(&self) -> Room<T> {
        *self
    }
}
impl<T> Copy for Room<T> {}

/// So many elements, in order or to be sorted later.
#[derive(Clone, Copy)]
struct Run {
    len: usize,
    sorted: bool,
}

/// Runs of this length are worth keeping as they are, or of the root of the whole length.
const GOOD_RUN: usize = 64;

/// Sorts slices of more than 20 elements.
pub fn sort<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], room: Room<T>, less: &mut F) {
    let eager = v.len() <= FEW_STABLE * 2;
    sort_runs(v, room, eager, less);
}

fn sort_runs<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], room: Room<T>, eager: bool, less: &mut F) {
    let len = v.len();
    if len < 2 {
        return;
    }
    let scale = (1u64 << 62).div_ceil(len as u64);
    let good = if len <= GOOD_RUN * GOOD_RUN {
        if len - len / 2 < GOOD_RUN { len - len / 2 } else { GOOD_RUN }
    } else {
        let shift = (1 + (len | 1).ilog2()) / 2;
        ((1 << shift) + (len >> shift)) / 2
    };
    let mut stack = [(Run { len: 0, sorted: true }, 0u8); 66];
    let (mut height, mut scanned) = (0, 0);
    let mut last = Run { len: 0, sorted: true };
    loop {
        let (next, depth) = if scanned < len {
            let next = make_run(&mut v[scanned..], room, good, eager, less);
            let left = (scanned - last.len + scanned) as u64;
            let right = (scanned + scanned + next.len) as u64;
            let depth = (scale.wrapping_mul(left) ^ scale.wrapping_mul(right)).leading_zeros() as u8;
            (next, depth)
        } else {
            (Run { len: 0, sorted: true }, 0)
        };
        while height > 1 && stack[height - 1].1 >= depth {
            let left = stack[height - 1].0;
            let start = scanned - left.len - last.len;
            last = join(&mut v[start..scanned], room, left, last, less);
            height -= 1;
        }
        stack[height] = (last, depth);
        height += 1;
        if scanned >= len {
            break;
        }
        scanned += next.len;
        last = next;
    }
    if !last.sorted {
        sort_part(v, room, less);
    }
}

fn make_run<T, F>(v: &mut [T], room: Room<T>, good: usize, eager: bool, less: &mut F) -> Run
where
    F: FnMut(&T, &T) -> bool,
{
    let len = v.len();
    if len >= good {
        let (run, descends) = first_run(v, less);
        if run >= good {
            if descends {
                v[..run].reverse();
            }
            return Run { len: run, sorted: true };
        }
    }
    if eager {
        let few = if len < FEW_STABLE { len } else { FEW_STABLE };
        quicksort(&mut v[..few], room, 0, None, less);
        Run { len: few, sorted: true }
    } else {
        Run { len: if len < good { len } else { good }, sorted: false }
    }
}

/// Two neighbouring runs as one. What is not sorted stays so, as long as there is room to sort both at once.
fn join<T, F>(v: &mut [T], room: Room<T>, left: Run, right: Run, less: &mut F) -> Run
where
    F: FnMut(&T, &T) -> bool,
{
    if v.len() <= room.len && !left.sorted && !right.sorted {
        return Run { len: v.len(), sorted: false };
    }
    if !left.sorted {
        sort_part(&mut v[..left.len], room, less);
    }
    if !right.sorted {
        sort_part(&mut v[left.len..], room, less);
    }
    merge(v, room, left.len, less);
    Run { len: v.len(), sorted: true }
}

fn sort_part<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], room: Room<T>, less: &mut F) {
    let limit = 2 * (v.len() | 1).ilog2();
    quicksort(v, room, limit, None, less);
}

/// `before` is the pivot that all elements are at least as great as, if there is one; `limit` is how many bad pivots are put up with.
fn quicksort<T, F>(mut v: &mut [T], room: Room<T>, mut limit: u32, mut before: Option<&T>, less: &mut F)
where
    F: FnMut(&T, &T) -> bool,
{
    loop {
        if v.len() <= FEW_STABLE {
            return sort_few(v, room.start, less);
        }
        if limit == 0 {
            return sort_runs(v, room, true, less);
        }
        limit -= 1;
        let place = choose_pivot(v, less);
        let pivot = ManuallyDrop::new(unsafe { ptr::read(&v[place]) });
        let mut all_are_equal = match before {
            Some(least) => !less(least, &v[place]),
            None => false,
        };
        let mut middle = 0;
        if !all_are_equal {
            middle = partition(v, room, place, false, less);
            all_are_equal = middle == 0;
        }
        if all_are_equal {
            let equal = partition(v, room, place, true, &mut |a, b| !less(b, a));
            v = &mut v[equal..];
            before = None;
            continue;
        }
        let (left, right) = v.split_at_mut(middle);
        quicksort(right, room, limit, Some(&*pivot), less);
        v = left;
    }
}

/// What is less than the pivot goes to the left, in its order; the pivot is not compared with itself. Gives the number on the left.
fn partition<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], room: Room<T>, pivot: usize, pivot_is_left: bool, less: &mut F) -> usize {
    let (begin, len) = (v.as_mut_ptr(), v.len());
    let (mut left, mut i) = (0, 0);
    unsafe {
        // The others go to the end of the room, backwards.
        while i < len {
            let goes_left = if i == pivot { pivot_is_left } else { less(&*begin.add(i), &*begin.add(pivot)) };
            let to = if goes_left { left } else { len - 1 - (i - left) };
            ptr::copy_nonoverlapping(begin.add(i) as *const T, room.start.add(to), 1);
            if goes_left {
                left += 1;
            }
            i += 1;
        }
        ptr::copy_nonoverlapping(room.start as *const T, begin, left);
        let mut i = left;
        while i < len {
            ptr::copy_nonoverlapping(room.start.add(len - 1 - (i - left)) as *const T, begin.add(i), 1);
            i += 1;
        }
    }
    left
}

/// Merges two sorted parts: the shorter one is put aside first.
fn merge<T, F: FnMut(&T, &T) -> bool>(v: &mut [T], room: Room<T>, mid: usize, less: &mut F) {
    let len = v.len();
    if mid == 0 || mid >= len {
        return;
    }
    unsafe {
        let begin = v.as_mut_ptr();
        let (middle, end) = (begin.add(mid), begin.add(len));
        if mid <= len - mid {
            ptr::copy_nonoverlapping(begin as *const T, room.start, mid);
            let out = Out { start: room.start, end: room.start.add(mid), to: begin };
            merge_up(out, middle, end, less);
        } else {
            ptr::copy_nonoverlapping(middle as *const T, room.start, len - mid);
            let out = Out { start: room.start, end: room.start.add(len - mid), to: middle };
            merge_down(out, begin, end, less);
        }
    }
}

unsafe fn merge_up<T, F: FnMut(&T, &T) -> bool>(mut out: Out<T>, mut right: *mut T, end: *mut T, less: &mut F) {
    unsafe {
        while out.start as usize != out.end as usize && right as usize != end as usize {
            if less(&*right, &*out.start) {
                ptr::copy_nonoverlapping(right as *const T, out.to, 1);
                right = right.add(1);
            } else {
                ptr::copy_nonoverlapping(out.start as *const T, out.to, 1);
                out.start = out.start.add(1);
            }
            out.to = out.to.add(1);
        }
    }
}

/// `out.to` is the end of the left part here.
unsafe fn merge_down<T, F: FnMut(&T, &T) -> bool>(mut out: Out<T>, begin: *mut T, mut end: *mut T, less: &mut F) {
    unsafe {
        loop {
            let (left, right) = (out.to.sub(1), out.end.sub(1));
            end = end.sub(1);
            if less(&*right, &*left) {
                ptr::copy_nonoverlapping(left as *const T, end, 1);
                out.to = left;
            } else {
                ptr::copy_nonoverlapping(right as *const T, end, 1);
                out.end = right;
            }
            if out.to as usize == begin as usize || out.end as usize == out.start as usize {
                break;
            }
        }
    }
}
