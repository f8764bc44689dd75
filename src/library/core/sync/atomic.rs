//! Atomics. Threads of the simulator never run at the same moment, so plain reads and writes do.

use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::panic::RefUnwindSafe;

/// How operations on atomics are ordered.
#[derive(Copy, Clone, Debug, Eq, PartialEq, Hash)]
pub enum Ordering {
    /// Not at all.
    Relaxed,
    /// What comes before stays before.
    Release,
    /// What comes behind stays behind.
    Acquire,
    /// Both.
    AcqRel,
    /// All in one order.
    SeqCst,
}

/// A fence.
pub fn fence(order: Ordering) {
    ordered(FENCE, order);
}

/// What fences acquire and release.
const FENCE: usize = 1 << 33;

/// A load (or the loading half of an exchange) has this order.
fn loaded(address: usize, order: Ordering) {
    match order {
        Ordering::Acquire | Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::ACQUIRED, address);
        }
        _ => {}
    }
}

/// A store has this order.
fn stored(address: usize, order: Ordering) {
    match order {
        Ordering::Release | Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::RELEASED, address);
        }
        _ => intrinsics::thread_event(intrinsics::OVERWRITTEN, address),
    }
}

/// An exchange or a fence has this order. What was released before can be acquired behind an exchange too.
fn ordered(address: usize, order: Ordering) {
    loaded(address, order);
    match order {
        Ordering::Release | Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::RELEASED, address);
        }
        _ => {}
    }
}

/// A fence for the compiler.
pub fn compiler_fence(_order: Ordering) {}

#[track_caller]
fn check_load(order: Ordering) {
    match order {
        Ordering::Release => panic!("there is no such thing as a release load"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release load"),
        _ => {}
    }
}

#[track_caller]
fn check_store(order: Ordering) {
    match order {
        Ordering::Acquire => panic!("there is no such thing as an acquire store"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release store"),
        _ => {}
    }
}

macro_rules! atomic {
    ([$($generics:tt)*] $name:ty, $make:ident, $t:ty) => {
        impl<$($generics)*> $name {
            /// Of a value.
            pub const fn new(v: $t) -> Self {
                $make { v: UnsafeCell::new(v) }
            }
            /// The value.
            pub fn get_mut(&mut self) -> &mut $t {
                self.v.get_mut()
            }
            /// The value.
            pub const fn into_inner(self) -> $t {
                self.v.into_inner()
            }
            /// Where the value is.
            pub const fn as_ptr(&self) -> *mut $t {
                self.v.get()
            }
            /// Reads it.
            #[track_caller]
            pub fn load(&self, order: Ordering) -> $t {
                check_load(order);
                loaded(self.v.get() as usize, order);
                unsafe { *self.v.get() }
            }
            /// Writes it.
            #[track_caller]
            pub fn store(&self, val: $t, order: Ordering) {
                check_store(order);
                stored(self.v.get() as usize, order);
                unsafe { *self.v.get() = val }
            }
            /// Writes it and gives the old value.
            pub fn swap(&self, val: $t, order: Ordering) -> $t {
                ordered(self.v.get() as usize, order);
                unsafe { crate::ptr::replace(self.v.get(), val) }
            }
            /// Writes it if it has the expected value.
            pub fn compare_exchange(
                &self,
                current: $t,
                new: $t,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$t, $t> {
                let old = unsafe { *self.v.get() };
                if old == current {
                    ordered(self.v.get() as usize, success);
                    unsafe { *self.v.get() = new };
                    Ok(old)
                } else {
                    loaded(self.v.get() as usize, failure);
                    Err(old)
                }
            }
            /// Writes it if it has the expected value; may fail on real machines.
            pub fn compare_exchange_weak(
                &self,
                current: $t,
                new: $t,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$t, $t> {
                self.compare_exchange(current, new, success, failure)
            }
            /// Writes what `f` makes of it.
            pub fn fetch_update<F: FnMut($t) -> Option<$t>>(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                mut f: F,
            ) -> Result<$t, $t> {
                let mut old = self.load(fetch_order);
                while let Some(new) = f(old) {
                    match self.compare_exchange_weak(old, new, set_order, fetch_order) {
                        Ok(old) => return Ok(old),
                        Err(changed) => old = changed,
                    }
                }
                Err(old)
            }
        }
        unsafe impl<$($generics)*> Sync for $name {}
        impl<$($generics)*> RefUnwindSafe for $name {}
    };
}

macro_rules! atomic_integers {
    ($($name:ident $t:ident $align:literal;)*) => {$(
        /// An atomic integer.
        #[repr(C, align($align))]
        pub struct $name {
            v: UnsafeCell<$t>,
        }
        atomic! { [] $name, $name, $t }
        impl $name {
            /// Adds and gives the old value.
            pub fn fetch_add(&self, val: $t, order: Ordering) -> $t {
                ordered(self.v.get() as usize, order);
                let old = unsafe { *self.v.get() };
                unsafe { *self.v.get() = old.wrapping_add(val) };
                old
            }
            /// Subtracts and gives the old value.
            pub fn fetch_sub(&self, val: $t, order: Ordering) -> $t {
                ordered(self.v.get() as usize, order);
                let old = unsafe { *self.v.get() };
                unsafe { *self.v.get() = old.wrapping_sub(val) };
                old
            }
            /// `&` and gives the old value.
            pub fn fetch_and(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(old & val, order)
            }
            /// `|` and gives the old value.
            pub fn fetch_or(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(old | val, order)
            }
            /// `^` and gives the old value.
            pub fn fetch_xor(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(old ^ val, order)
            }
            /// The larger, and gives the old value.
            pub fn fetch_max(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(if old > val { old } else { val }, order)
            }
            /// The smaller, and gives the old value.
            pub fn fetch_min(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(if old < val { old } else { val }, order)
            }
        }
        impl Default for $name {
            fn default() -> Self {
                Self::new(0)
            }
        }
        impl From<$t> for $name {
            fn from(v: $t) -> Self {
                Self::new(v)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
            }
        }
    )*};
}
atomic_integers! {
    AtomicI8 i8 1; AtomicU8 u8 1; AtomicI16 i16 2; AtomicU16 u16 2; AtomicI32 i32 4; AtomicU32 u32 4;
    AtomicI64 i64 8; AtomicU64 u64 8; AtomicIsize isize 8; AtomicUsize usize 8;
}

/// An atomic `bool`.
#[repr(C, align(1))]
pub struct AtomicBool {
    v: UnsafeCell<bool>,
}
atomic! { [] AtomicBool, AtomicBool, bool }
impl AtomicBool {
    /// `&` and gives the old value.
    pub fn fetch_and(&self, val: bool, order: Ordering) -> bool {
        let old = unsafe { *self.v.get() };
        self.swap(old & val, order)
    }
    /// `|` and gives the old value.
    pub fn fetch_or(&self, val: bool, order: Ordering) -> bool {
        let old = unsafe { *self.v.get() };
        self.swap(old | val, order)
    }
    /// `^` and gives the old value.
    pub fn fetch_xor(&self, val: bool, order: Ordering) -> bool {
        let old = unsafe { *self.v.get() };
        self.swap(old ^ val, order)
    }
    /// `!` and gives the old value.
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.fetch_xor(true, order)
    }
}
impl Default for AtomicBool {
    fn default() -> Self {
        AtomicBool::new(false)
    }
}
impl fmt::Debug for AtomicBool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
    }
}

/// An atomic pointer.
#[repr(C, align(8))]
pub struct AtomicPtr<T> {
    v: UnsafeCell<*mut T>,
}
atomic! { [T] AtomicPtr<T>, AtomicPtr, *mut T }
unsafe impl<T> Send for AtomicPtr<T> {}
impl<T> Default for AtomicPtr<T> {
    fn default() -> Self {
        AtomicPtr::new(crate::ptr::null_mut())
    }
}
