//! The allocator.

pub use core::alloc::{GlobalAlloc, Layout, LayoutErr, LayoutError};

use core::intrinsics;

/// A block for this layout.
pub unsafe fn alloc(layout: Layout) -> *mut u8 {
    unsafe { intrinsics::alloc(layout.size(), layout.align()) }
}

/// Gives a block back.
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) {
    unsafe { intrinsics::dealloc(ptr, layout.size(), layout.align()) }
}

/// Changes a block's size.
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    unsafe { intrinsics::realloc(ptr, layout.size(), layout.align(), new_size) }
}

/// A block full of zeros.
pub unsafe fn alloc_zeroed(layout: Layout) -> *mut u8 {
    unsafe { intrinsics::alloc_zeroed(layout.size(), layout.align()) }
}

/// The program ends because there is no memory left.
#[cold]
#[rustc_const_unstable]
pub fn handle_alloc_error(layout: Layout) -> ! {
    let _ = layout;
    intrinsics::abort()
}

/// The allocator of the program.
#[unstable(feature = "allocator_api")]
#[derive(Copy, Clone, Default, Debug)]
pub struct Global;
