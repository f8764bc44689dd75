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
#[track_caller]
pub fn fence(order: Ordering) {
    match order {
        Ordering::Relaxed => panic!("there is no such thing as a relaxed fence"),
        Ordering::Acquire => intrinsics::thread_event(intrinsics::ACQUIRE_FENCE, 0),
        Ordering::Release => intrinsics::thread_event(intrinsics::RELEASE_FENCE, 0),
        Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::ACQUIRE_FENCE, 0);
            intrinsics::thread_event(intrinsics::RELEASE_FENCE, 0);
        }
    }
}

/// A load (or the loading half of an exchange) has this order.
fn loaded(address: usize, order: Ordering) {
    match order {
        Ordering::Acquire | Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::ACQUIRED, address);
        }
        Ordering::Relaxed | Ordering::Release => intrinsics::thread_event(intrinsics::SEEN, address),
    }
}

/// A store has this order.
fn stored(address: usize, order: Ordering) {
    intrinsics::thread_event(intrinsics::OVERWRITTEN, address);
    released(address, order);
}

/// An exchange has this order. What was released before can be acquired behind an exchange too.
fn ordered(address: usize, order: Ordering) {
    loaded(address, order);
    intrinsics::thread_event(intrinsics::CHANGED, address);
    released(address, order);
}

fn released(address: usize, order: Ordering) {
    match order {
        Ordering::Release | Ordering::AcqRel | Ordering::SeqCst => {
            intrinsics::thread_event(intrinsics::RELEASED, address);
        }
        Ordering::Relaxed | Ordering::Acquire => {}
    }
}

/// A fence for the compiler.
#[track_caller]
pub fn compiler_fence(order: Ordering) {
    if matches!(order, Ordering::Relaxed) {
        panic!("there is no such thing as a relaxed fence")
    }
}

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

#[track_caller]
fn check_failure(order: Ordering) {
    match order {
        Ordering::Release => panic!("there is no such thing as a release failure ordering"),
        Ordering::AcqRel => panic!("there is no such thing as an acquire-release failure ordering"),
        _ => {}
    }
}

/// How the read of an exchange that fails is ordered, if nothing else is said.
fn order_of_failure(order: Ordering) -> Ordering {
    match order {
        Ordering::AcqRel => Ordering::Acquire,
        Ordering::Release => Ordering::Relaxed,
        order => order,
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
            #[track_caller]
            pub fn compare_exchange(
                &self,
                current: $t,
                new: $t,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$t, $t> {
                check_failure(failure);
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
            #[track_caller]
            pub fn compare_exchange_weak(
                &self,
                current: $t,
                new: $t,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$t, $t> {
                self.compare_exchange(current, new, success, failure)
            }
            /// As an atomic of the value at an address that nobody else uses otherwise.
            pub const unsafe fn from_ptr<'a>(ptr: *mut $t) -> &'a Self {
                unsafe { &*(ptr as *mut Self) }
            }
            /// The old name of `compare_exchange`, which gives the old value only.
            #[deprecated(since = "1.50.0", note = "use `compare_exchange` or `compare_exchange_weak` instead")]
            pub fn compare_and_swap(&self, current: $t, new: $t, order: Ordering) -> $t {
                match self.compare_exchange(current, new, order, order_of_failure(order)) {
                    Ok(old) | Err(old) => old,
                }
            }
            /// Writes what `f` makes of it.
            pub fn try_update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                f: impl FnMut($t) -> Option<$t>,
            ) -> Result<$t, $t> {
                self.fetch_update(set_order, fetch_order, f)
            }
            /// Writes what `f` makes of it and gives the old value.
            pub fn update(&self, set_order: Ordering, fetch_order: Ordering, mut f: impl FnMut($t) -> $t) -> $t {
                let mut old = self.load(fetch_order);
                loop {
                    match self.compare_exchange_weak(old, f(old), set_order, fetch_order) {
                        Ok(old) => return old,
                        Err(changed) => old = changed,
                    }
                }
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
            /// `!(a & b)` and gives the old value.
            pub fn fetch_nand(&self, val: $t, order: Ordering) -> $t {
                let old = unsafe { *self.v.get() };
                self.swap(!(old & val), order)
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
    /// `!(a & b)` and gives the old value.
    pub fn fetch_nand(&self, val: bool, order: Ordering) -> bool {
        let old = unsafe { *self.v.get() };
        self.swap(!(old & val), order)
    }
    /// `!` and gives the old value.
    pub fn fetch_not(&self, order: Ordering) -> bool {
        self.fetch_xor(true, order)
    }
}
impl From<bool> for AtomicBool {
    fn from(b: bool) -> Self {
        AtomicBool::new(b)
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
macro_rules! pointer_steps {
    ($($(#[$doc:meta])* $name:ident $method:ident;)*) => {$(
        impl<T> AtomicPtr<T> {
            $(#[$doc])*
            pub fn $name(&self, val: usize, order: Ordering) -> *mut T {
                let old = unsafe { *self.v.get() };
                self.swap(old.$method(val), order)
            }
        }
    )*};
}
pointer_steps! {
    /// So many elements on, and gives the old value.
    fetch_ptr_add wrapping_add;
    /// So many elements back, and gives the old value.
    fetch_ptr_sub wrapping_sub;
    /// So many bytes on, and gives the old value.
    fetch_byte_add wrapping_byte_add;
    /// So many bytes back, and gives the old value.
    fetch_byte_sub wrapping_byte_sub;
}
macro_rules! pointer_bits {
    ($($(#[$doc:meta])* $name:ident $op:tt;)*) => {$(
        impl<T> AtomicPtr<T> {
            $(#[$doc])*
            pub fn $name(&self, val: usize, order: Ordering) -> *mut T {
                let old = unsafe { *self.v.get() };
                self.swap(old.map_addr(|address| address $op val), order)
            }
        }
    )*};
}
pointer_bits! {
    /// `|` of the address, and gives the old value.
    fetch_or |;
    /// `&` of the address, and gives the old value.
    fetch_and &;
    /// `^` of the address, and gives the old value.
    fetch_xor ^;
}
impl<T> Default for AtomicPtr<T> {
    fn default() -> Self {
        AtomicPtr::new(crate::ptr::null_mut())
    }
}
impl<T> From<*mut T> for AtomicPtr<T> {
    fn from(p: *mut T) -> Self {
        AtomicPtr::new(p)
    }
}
impl<T> fmt::Debug for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.load(Ordering::Relaxed), f)
    }
}
impl<T> fmt::Pointer for AtomicPtr<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.load(Ordering::Relaxed), f)
    }
}
/// Old: `AtomicBool::new(false)`.
#[deprecated(since = "1.34.0", note = "the `new` function is now preferred")]
pub const ATOMIC_BOOL_INIT: AtomicBool = AtomicBool::new(false);
/// Old: `AtomicIsize::new(0)`.
#[deprecated(since = "1.34.0", note = "the `new` function is now preferred")]
pub const ATOMIC_ISIZE_INIT: AtomicIsize = AtomicIsize::new(0);
/// Old: `AtomicUsize::new(0)`.
#[deprecated(since = "1.34.0", note = "the `new` function is now preferred")]
pub const ATOMIC_USIZE_INIT: AtomicUsize = AtomicUsize::new(0);

/// The old name of [`crate::hint::spin_loop`].
#[deprecated(since = "1.51.0", note = "use hint::spin_loop instead")]
pub fn spin_loop_hint() {
    crate::hint::spin_loop()
}
