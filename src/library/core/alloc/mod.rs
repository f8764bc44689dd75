//! What allocators are told.

mod layout;

pub use self::layout::{Layout, LayoutErr, LayoutError};

/// An allocator for the whole program. The simulator's own cannot be replaced.
pub unsafe trait GlobalAlloc {
    /// A block for this layout.
    unsafe fn alloc(&self, layout: Layout) -> *mut u8;
    /// Gives a block back.
    unsafe fn dealloc(&self, ptr: *mut u8, layout: Layout);
    /// A block full of zeros.
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        unsafe {
            let ptr = self.alloc(layout);
            if !ptr.is_null() {
                crate::ptr::write_bytes(ptr, 0, layout.size());
            }
            ptr
        }
    }
    /// Changes a block's size.
    unsafe fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        unsafe {
            let new = self.alloc(Layout::from_size_align_unchecked(new_size, layout.align()));
            if !new.is_null() {
                let size = if layout.size() < new_size { layout.size() } else { new_size };
                crate::ptr::copy_nonoverlapping(ptr as *const u8, new, size);
                self.dealloc(ptr, layout);
            }
            new
        }
    }
}
