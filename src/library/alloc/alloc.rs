//! The allocator.

pub use core::alloc::{GlobalAlloc, Layout, LayoutErr, LayoutError};

use core::intrinsics;

/// A block for this layout.
#[must_use]
pub unsafe fn alloc(layout: Layout) -> *mut u8 {
    unsafe { intrinsics::alloc(layout.size(), layout.align()) }
}

/// Gives a block back.
pub unsafe fn dealloc(ptr: *mut u8, layout: Layout) {
    unsafe { intrinsics::dealloc(ptr, layout.size(), layout.align()) }
}

/// Changes a block's size.
#[must_use]
pub unsafe fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    unsafe { intrinsics::realloc(ptr, layout.size(), layout.align(), new_size) }
}

/// A block full of zeros.
#[must_use]
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

/// What the machine calls in place of its own allocator, where the program names one (`#[global_allocator]`).
mod of_program {
    use super::{GlobalAlloc, Layout};
    use core::intrinsics;

    /// What the runtime asks for before `main` and keeps: the main thread's name, and the map of the guard pages of stacks with its
    /// first node (std on Unix).
    unsafe fn begin() {
        unsafe {
            intrinsics::alloc(4, 1);
            intrinsics::alloc(544, 8);
        }
    }

    #[must_use]
    unsafe fn alloc<A: GlobalAlloc>(allocator: &A, size: usize, align: usize) -> *mut u8 {
        unsafe { allocator.alloc(Layout::from_size_align_unchecked(size, align)) }
    }

    #[must_use]
    unsafe fn alloc_zeroed<A: GlobalAlloc>(allocator: &A, size: usize, align: usize) -> *mut u8 {
        unsafe { allocator.alloc_zeroed(Layout::from_size_align_unchecked(size, align)) }
    }

    unsafe fn dealloc<A: GlobalAlloc>(allocator: &A, ptr: *mut u8, size: usize, align: usize) {
        unsafe { allocator.dealloc(ptr, Layout::from_size_align_unchecked(size, align)) }
    }

    #[must_use]
    unsafe fn realloc<A: GlobalAlloc>(
        allocator: &A,
        ptr: *mut u8,
        old_size: usize,
        align: usize,
        new_size: usize,
    ) -> *mut u8 {
        unsafe { allocator.realloc(ptr, Layout::from_size_align_unchecked(old_size, align), new_size) }
    }
}
