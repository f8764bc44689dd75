//! [`OnceLock`] and [`LazyLock`]: values that are set once.

use crate::cell::{LazyCell, OnceCell};
use crate::fmt;
use crate::ops::Deref;

/// A value that is set once.
pub struct OnceLock<T> {
    cell: OnceCell<T>,
}

unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}

impl<T> OnceLock<T> {
    /// Without a value.
    pub const fn new() -> OnceLock<T> {
        OnceLock { cell: OnceCell::new() }
    }
    /// The value, if it is set.
    pub fn get(&self) -> Option<&T> {
        self.cell.get()
    }
    /// Sets the value, unless it is set.
    pub fn set(&self, value: T) -> Result<(), T> {
        self.cell.set(value)
    }
    /// The value; sets it to what `f` gives if it is not set.
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {
        self.cell.get_or_init(f)
    }
    /// The value.
    pub fn into_inner(self) -> Option<T> {
        self.cell.into_inner()
    }
}
impl<T> Default for OnceLock<T> {
    fn default() -> OnceLock<T> {
        OnceLock::new()
    }
}
impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("OnceLock");
        match self.get() {
            Some(v) => d.field(v),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}

/// A value that is made when it is first used.
pub struct LazyLock<T, F = fn() -> T> {
    cell: LazyCell<T, F>,
}

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// To be made by the function.
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { cell: LazyCell::new(f) }
    }
    /// The value; makes it if it is not made.
    pub fn force(this: &LazyLock<T, F>) -> &T {
        LazyCell::force(&this.cell)
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
