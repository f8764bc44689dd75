//! [`LazyCell`]: a value that is made when it is first used.

use super::UnsafeCell;
use crate::mem;
use crate::ops::Deref;

enum State<T, F> {
    Uninit(F),
    Init(T),
    Poisoned,
}

/// A value that is made when it is first used.
pub struct LazyCell<T, F = fn() -> T> {
    state: UnsafeCell<State<T, F>>,
}

impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// To be made by the function.
    pub const fn new(f: F) -> LazyCell<T, F> {
        LazyCell { state: UnsafeCell::new(State::Uninit(f)) }
    }
    /// The value; makes it if it is not made.
    #[track_caller]
    pub fn force(this: &LazyCell<T, F>) -> &T {
        let state = this.state.get();
        if let State::Uninit(_) = unsafe { &*state } {
            if let State::Uninit(f) = mem::replace(unsafe { &mut *state }, State::Poisoned) {
                let value = f();
                unsafe { *state = State::Init(value) };
            }
        }
        match unsafe { &*state } {
            State::Init(value) => value,
            _ => panic!("LazyCell instance has previously been poisoned"),
        }
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}
