//! [`LocalKey`]: variables of which each thread has its own. The values stand in memory that the machine gives each thread.

use crate::cell::{Cell, RefCell};
use crate::error::Error;
use crate::fmt;
use crate::intrinsics;
use crate::mem;
use crate::ptr;

/// A value was made.
const ALIVE: u8 = 1;
/// The value was dropped: the thread ends.
const GONE: u8 = 2;

/// A variable of which each thread has its own.
pub struct LocalKey<T: 'static> {
    /// Where the running thread's value is, made now if need be (of what is given, if something is). Null when it is gone.
    inner: fn(Option<&mut Option<T>>) -> *const T,
}

/// The thread ends, and its value is gone.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct AccessError;

impl fmt::Debug for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessError").finish()
    }
}
impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt("already destroyed", f)
    }
}
impl Error for AccessError {}

/// What the function of a [`LocalKey`] does. The key is the address of the function that makes the value.
#[doc(hidden)]
pub fn get<T: 'static>(name: &'static str, init: fn() -> T, given: Option<&mut Option<T>>) -> *const T {
    let key = init as usize;
    match intrinsics::thread_local_state(key) {
        ALIVE => intrinsics::thread_local::<T>(key, name),
        GONE => ptr::null(),
        _ => {
            let value = match given.and_then(Option::take) {
                Some(value) => value,
                None => init(),
            };
            let to = intrinsics::thread_local::<T>(key, name);
            if intrinsics::thread_local_state(key) == ALIVE {
                // Making the value has made one already.
                drop(unsafe { mem::replace(&mut *to, value) });
            } else {
                unsafe { to.write(value) };
                intrinsics::thread_set_local_state(key, ALIVE);
                if mem::needs_drop::<T>() {
                    intrinsics::thread_at_exit(end::<T>, key);
                }
            }
            to
        }
    }
}

fn end<T: 'static>(key: usize) {
    let value = intrinsics::thread_local::<T>(key, "");
    intrinsics::thread_set_local_state(key, GONE);
    unsafe { ptr::drop_in_place(value) };
}

/// Drops the running thread's values, the one that was made last first.
#[doc(hidden)]
pub fn run_exits() {
    let mut f: fn(usize) = nothing;
    let mut data = 0;
    while unsafe { intrinsics::thread_next_exit(&raw mut f, &raw mut data) } {
        f(data);
    }
}

fn nothing(_: usize) {}

impl<T: 'static> LocalKey<T> {
    /// Of the function that finds the value.
    #[doc(hidden)]
    #[unstable(feature = "thread_local_internals")]
    pub const unsafe fn new(inner: fn(Option<&mut Option<T>>) -> *const T) -> LocalKey<T> {
        LocalKey { inner }
    }
    /// Calls the function with the running thread's value.
    #[track_caller]
    pub fn with<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        match self.try_with(f) {
            Ok(result) => result,
            Err(error) => panic_access_error(error),
        }
    }
    /// Calls the function with the running thread's value, if it is not gone.
    pub fn try_with<F, R>(&'static self, f: F) -> Result<R, AccessError>
    where
        F: FnOnce(&T) -> R,
    {
        let value = unsafe { (self.inner)(None).as_ref() }.ok_or(AccessError)?;
        Ok(f(value))
    }
    /// The value is made of `init` if it is not there yet; then `init` is not given on.
    fn initialize_with<F, R>(&'static self, init: T, f: F) -> R
    where
        F: FnOnce(Option<T>, &T) -> R,
    {
        let mut init = Some(init);
        match unsafe { (self.inner)(Some(&mut init)).as_ref() } {
            Some(value) => f(init, value),
            None => panic_access_error(AccessError),
        }
    }
}

#[cold]
#[track_caller]
fn panic_access_error(error: AccessError) -> ! {
    panic!("cannot access a Thread Local Storage value during or after destruction: {error:?}")
}

impl<T: 'static> LocalKey<Cell<T>> {
    /// Sets the value.
    pub fn set(&'static self, value: T) {
        self.initialize_with(Cell::new(value), |value, cell| {
            if let Some(value) = value {
                cell.set(value.into_inner());
            }
        })
    }
    /// The value.
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(Cell::get)
    }
    /// Takes the value and leaves the default.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(Cell::take)
    }
    /// Takes the value and leaves another.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
    /// Makes a new value of the old one.
    #[unstable(feature = "local_key_cell_update")]
    pub fn update(&'static self, f: impl FnOnce(T) -> T)
    where
        T: Copy,
    {
        self.with(|cell| cell.set(f(cell.get())))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    /// Calls the function with the borrowed value.
    #[track_caller]
    pub fn with_borrow<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&T) -> R,
    {
        self.with(|cell| f(&cell.borrow()))
    }
    /// Calls the function with the mutably borrowed value.
    #[track_caller]
    pub fn with_borrow_mut<F, R>(&'static self, f: F) -> R
    where
        F: FnOnce(&mut T) -> R,
    {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }
    /// Sets the value.
    pub fn set(&'static self, value: T) {
        self.initialize_with(RefCell::new(value), |value, cell| {
            if let Some(value) = value {
                *cell.borrow_mut() = value.into_inner();
            }
        })
    }
    /// Takes the value and leaves the default.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(RefCell::take)
    }
    /// Takes the value and leaves another.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
impl<T: 'static> fmt::Debug for LocalKey<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LocalKey").finish_non_exhaustive()
    }
}
