//! [`LazyLock`]: a value that is made when it is first used, whoever uses it.

use super::once::Once;
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::mem::ManuallyDrop;
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};

/// The function that makes the value, and then the value.
union Data<T, F> {
    value: ManuallyDrop<T>,
    f: ManuallyDrop<F>,
}

/// A value that is made when it is first used.
pub struct LazyLock<T, F = fn() -> T> {
    once: Once,
    data: UnsafeCell<Data<T, F>>,
}

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}
impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}
impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

/// What has become of the data.
enum State {
    Function,
    Value,
    Poisoned,
}

impl<T, F> LazyLock<T, F> {
    /// The value, if it is made.
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        match this.state() {
            State::Value => Some(unsafe { &*(*this.data.get()).value }),
            State::Function | State::Poisoned => None,
        }
    }
    /// The value, if it is made, to change it.
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {
        match this.state() {
            State::Value => Some(unsafe { &mut *(*this.data.get()).value }),
            State::Function | State::Poisoned => None,
        }
    }
    fn state(&self) -> State {
        match self.once.is_completed() {
            true => State::Value,
            false if self.once.is_poisoned() => State::Poisoned,
            false => State::Function,
        }
    }
}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// To be made by the function.
    pub const fn new(f: F) -> LazyLock<T, F> {
        LazyLock { once: Once::new(), data: UnsafeCell::new(Data { f: ManuallyDrop::new(f) }) }
    }
    /// The value; makes it if it is not made.
    #[track_caller]
    pub fn force(this: &LazyLock<T, F>) -> &T {
        if let State::Poisoned = this.state() {
            panic!("LazyLock instance has previously been poisoned");
        }
        let data = this.data.get();
        this.once.call_once(|| {
            let f = unsafe { ManuallyDrop::take(&mut (*data).f) };
            let value = f();
            unsafe { (*data).value = ManuallyDrop::new(value) };
        });
        unsafe { &*(*data).value }
    }
}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// The value, to change it; makes it if it is not made.
    #[track_caller]
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        LazyLock::force(this);
        unsafe { &mut *(*this.data.get()).value }
    }
}
impl<T, F> Drop for LazyLock<T, F> {
    fn drop(&mut self) {
        let state = self.state();
        let data = unsafe { &mut *self.data.get() };
        match state {
            State::Function => unsafe { ManuallyDrop::drop(&mut data.f) },
            State::Value => unsafe { ManuallyDrop::drop(&mut data.value) },
            State::Poisoned => {}
        }
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    #[track_caller]
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}
impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        LazyLock::force_mut(self)
    }
}
impl<T: Default> Default for LazyLock<T> {
    fn default() -> LazyLock<T> {
        LazyLock::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyLock");
        match self.state() {
            State::Value => d.field(unsafe { &*(*self.data.get()).value }),
            State::Function | State::Poisoned => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
