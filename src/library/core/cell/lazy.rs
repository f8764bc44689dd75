//! [`LazyCell`]: a value that is made when it is first used.

use super::UnsafeCell;
use crate::fmt;
use crate::mem;
use crate::ops::{Deref, DerefMut};

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
        make(unsafe { &mut *this.state.get() })
    }
    /// The value, to change it; makes it if it is not made.
    #[track_caller]
    pub fn force_mut(this: &mut LazyCell<T, F>) -> &mut T {
        make(this.state.get_mut())
    }
}
impl<T, F> LazyCell<T, F> {
    /// The value, if it is made.
    pub fn get(this: &LazyCell<T, F>) -> Option<&T> {
        match unsafe { &*this.state.get() } {
            State::Init(value) => Some(value),
            _ => None,
        }
    }
    /// The value, if it is made, to change it.
    pub fn get_mut(this: &mut LazyCell<T, F>) -> Option<&mut T> {
        match this.state.get_mut() {
            State::Init(value) => Some(value),
            _ => None,
        }
    }
}

#[track_caller]
fn make<T, F: FnOnce() -> T>(state: &mut State<T, F>) -> &mut T {
    let place = state as *mut State<T, F>;
    if let State::Uninit(_) = state {
        if let State::Uninit(f) = mem::replace(state, State::Poisoned) {
            let value = f();
            unsafe { *place = State::Init(value) };
        }
    }
    match unsafe { &mut *place } {
        State::Init(value) => value,
        _ => panic!("LazyCell instance has previously been poisoned"),
    }
}
impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;
    #[track_caller]
    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}
impl<T, F: FnOnce() -> T> DerefMut for LazyCell<T, F> {
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        LazyCell::force_mut(self)
    }
}
impl<T: Default> Default for LazyCell<T> {
    fn default() -> LazyCell<T> {
        LazyCell::new(T::default)
    }
}
impl<T: fmt::Debug, F> fmt::Debug for LazyCell<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut d = f.debug_tuple("LazyCell");
        match LazyCell::get(self) {
            Some(value) => d.field(value),
            None => d.field(&format_args!("<uninit>")),
        };
        d.finish()
    }
}
