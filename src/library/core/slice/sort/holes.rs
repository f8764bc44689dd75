//! What is put back when a comparison panics.

use crate::intrinsics;
use crate::ptr;

/// Elements that are out of the slice, and the place for them: they go there in the end, even when the comparison panics.
pub struct Out<T> {
    pub start: *mut T,
    pub end: *mut T,
    pub to: *mut T,
}
impl<T> Drop for Out<T> {
    fn drop(&mut self) {
        unsafe {
            let len = self.end.offset_from_unsigned(self.start);
            ptr::copy_nonoverlapping(self.start as *const T, self.to, len);
        }
    }
}

/// Room for elements, which is the machine's and not the program's: the real algorithms have it on the stack.
pub struct Scratch<T> {
    pub start: *mut T,
}
impl<T> Scratch<T> {
    pub fn new(len: usize) -> Scratch<T> {
        let size = len * size_of::<T>();
        Scratch { start: unsafe { intrinsics::runtime_alloc(size, align_of::<T>()) } as *mut T }
    }
}
impl<T> Drop for Scratch<T> {
    fn drop(&mut self) {
        unsafe { intrinsics::runtime_dealloc(self.start as *mut u8) };
    }
}
