//! What is known about a panic.

use crate::ffi::CStr;
use crate::fmt;
use crate::future::Future;
use crate::pin::Pin;
use crate::slice;
use crate::task::{Context, Poll};

/// A place in the source.
#[lang = "panic_location"]
#[derive(Copy, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    col: u32,
}

impl<'a> Location<'a> {
    /// Where the function that calls this was called, if it tracks its caller; else this place.
    #[track_caller]
    #[must_use]
    pub const fn caller() -> &'static Location<'static> {
        crate::intrinsics::caller_location()
    }
    /// The file's name.
    #[must_use]
    pub const fn file(&self) -> &'a str {
        self.file
    }
    /// The file's name.
    #[must_use]
    pub const fn file_as_c_str(&self) -> &'a CStr {
        // Whoever makes a location puts a zero behind the name.
        let bytes = unsafe { slice::from_raw_parts(self.file.as_ptr(), self.file.len() + 1) };
        unsafe { CStr::from_bytes_with_nul_unchecked(bytes) }
    }
    /// The line, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }
    /// The column, from 1.
    #[must_use]
    pub const fn column(&self) -> u32 {
        self.col
    }
}

impl fmt::Debug for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Location")
            .field("file", &self.file)
            .field("line", &self.line)
            .field("column", &self.col)
            .finish()
    }
}
impl fmt::Display for Location<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.line, f)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.col, f)
    }
}

/// Can be used after a panic passed through it.
pub auto trait UnwindSafe {}
impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *const T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *mut T {}
impl<T: UnwindSafe + ?Sized> UnwindSafe for crate::ptr::Unique<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for crate::ptr::NonNull<T> {}

/// Can be used through a shared reference after a panic passed through it.
pub auto trait RefUnwindSafe {}
impl<T: ?Sized> !RefUnwindSafe for crate::cell::UnsafeCell<T> {}

/// Asserts that a value is unwind safe.
pub struct AssertUnwindSafe<T>(pub T);
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}
impl<T: fmt::Debug> fmt::Debug for AssertUnwindSafe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AssertUnwindSafe").field(&self.0).finish()
    }
}
impl<T: Default> Default for AssertUnwindSafe<T> {
    fn default() -> Self {
        AssertUnwindSafe(Default::default())
    }
}
impl<T> crate::ops::Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}
impl<T> crate::ops::DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    extern "rust-call" fn call_once(self, _args: ()) -> R {
        (self.0)()
    }
}
impl<F: Future> Future for AssertUnwindSafe<F> {
    type Output = F::Output;
    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        unsafe { self.map_unchecked_mut(|whole| &mut whole.0) }.poll(cx)
    }
}
