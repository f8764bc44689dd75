//! A step from a pointer to something without a size.
unsafe fn next<T: ?Sized>(at: *const T) -> *const T {
    unsafe { at.add(1) }
}

fn main() {
    let _ = unsafe { next(&1) };
}
