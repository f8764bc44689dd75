//! `malloc` and its relatives, and bytes that are copied, set and compared.

use crate::alloc::{self, Layout};
use crate::intrinsics;
use core::ffi::{c_int, c_void};
use core::ptr;

/// A block that `malloc` gave, and those that it gave before.
struct Block {
    start: *mut u8,
    size: usize,
    next: *mut Block,
}

static mut LAST: *mut Block = ptr::null_mut();

/// What `malloc` asks for: at least one byte, fit for any number.
fn layout(size: usize) -> Layout {
    unsafe { Layout::from_size_align_unchecked(if size == 0 { 1 } else { size }, 16) }
}

fn place_of(start: *mut u8) -> *mut *mut Block {
    unsafe {
        let mut place = &raw mut LAST;
        while !(*place).is_null() && (**place).start != start {
            place = &raw mut (**place).next;
        }
        if (*place).is_null() {
            panic!("free(): invalid pointer");
        }
        place
    }
}

unsafe fn note(start: *mut u8, size: usize) -> *mut c_void {
    unsafe {
        let block = intrinsics::runtime_alloc(size_of::<Block>(), align_of::<Block>()) as *mut Block;
        block.write(Block { start, size, next: LAST });
        LAST = block;
    }
    start as *mut c_void
}

/// Memory with anything in it.
pub unsafe extern "C" fn malloc(size: usize) -> *mut c_void {
    unsafe { note(alloc::alloc(layout(size)), size) }
}
/// Memory with zeros in it.
pub unsafe extern "C" fn calloc(count: usize, size: usize) -> *mut c_void {
    match count.checked_mul(size) {
        Some(size) => unsafe { note(alloc::alloc_zeroed(layout(size)), size) },
        None => ptr::null_mut(),
    }
}
/// More or less memory, with what was in it.
pub unsafe extern "C" fn realloc(start: *mut c_void, size: usize) -> *mut c_void {
    if start.is_null() {
        return unsafe { malloc(size) };
    }
    unsafe {
        let block = *place_of(start as *mut u8);
        let old = layout((*block).size);
        (*block).start = alloc::realloc(start as *mut u8, old, layout(size).size());
        (*block).size = size;
        (*block).start as *mut c_void
    }
}
/// Gives memory back.
pub unsafe extern "C" fn free(start: *mut c_void) {
    if start.is_null() {
        return;
    }
    unsafe {
        let place = place_of(start as *mut u8);
        let block = (*place).read();
        intrinsics::runtime_dealloc(*place as *mut u8);
        *place = block.next;
        alloc::dealloc(block.start, layout(block.size));
    }
}

/// Copies bytes; the places do not overlap.
pub unsafe extern "C" fn memcpy(to: *mut c_void, from: *const c_void, count: usize) -> *mut c_void {
    unsafe { ptr::copy_nonoverlapping(from as *const u8, to as *mut u8, count) };
    to
}
/// Copies bytes.
pub unsafe extern "C" fn memmove(to: *mut c_void, from: *const c_void, count: usize) -> *mut c_void {
    unsafe { ptr::copy(from as *const u8, to as *mut u8, count) };
    to
}
/// Sets all bytes.
pub unsafe extern "C" fn memset(to: *mut c_void, byte: c_int, count: usize) -> *mut c_void {
    unsafe { ptr::write_bytes(to as *mut u8, byte as u8, count) };
    to
}
/// Compares bytes.
pub unsafe extern "C" fn memcmp(a: *const c_void, b: *const c_void, count: usize) -> c_int {
    let (a, b) = (a as *const u8, b as *const u8);
    for at in 0..count {
        let (x, y) = unsafe { (*a.add(at), *b.add(at)) };
        if x != y {
            return x as c_int - y as c_int;
        }
    }
    0
}
/// Where a byte is.
pub unsafe extern "C" fn memchr(start: *const c_void, byte: c_int, count: usize) -> *mut c_void {
    for at in 0..count {
        let here = unsafe { (start as *const u8).add(at) };
        if unsafe { *here } == byte as u8 {
            return here as *mut c_void;
        }
    }
    ptr::null_mut()
}
