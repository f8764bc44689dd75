//! The allocator.

pub use alloc_crate::alloc::*;
use core::intrinsics;

/// The allocator of the operating system.
#[derive(Debug, Default, Copy, Clone)]
pub struct System;

unsafe impl GlobalAlloc for System {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { intrinsics::system_alloc(layout.size(), layout.align()) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe { intrinsics::system_alloc_zeroed(layout.size(), layout.align()) }
    }
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout) {
        unsafe { intrinsics::system_dealloc(ptr, layout.size(), layout.align()) }
    }
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        unsafe { intrinsics::system_realloc(ptr, layout.size(), layout.align(), new_size) }
    }
}
