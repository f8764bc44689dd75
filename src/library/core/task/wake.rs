//! [`Waker`]: how a future says that it is worth asking again.

use crate::any::Any;
use crate::fmt;
use crate::marker::PhantomData;
use crate::mem::ManuallyDrop;
use crate::panic::AssertUnwindSafe;
use crate::ptr;

/// What a waker is made of: data, and functions for it.
#[derive(PartialEq, Debug)]
pub struct RawWaker {
    data: *const (),
    vtable: &'static RawWakerVTable,
}

/// The functions of a waker. Each gets its data.
#[derive(PartialEq, Copy, Clone, Debug)]
pub struct RawWakerVTable {
    clone: unsafe fn(*const ()) -> RawWaker,
    wake: unsafe fn(*const ()),
    wake_by_ref: unsafe fn(*const ()),
    drop: unsafe fn(*const ()),
}

impl RawWaker {
    /// Of its parts.
    #[must_use]
    pub const fn new(data: *const (), vtable: &'static RawWakerVTable) -> RawWaker {
        RawWaker { data, vtable }
    }
}

impl RawWakerVTable {
    /// Of the functions.
    pub const fn new(
        clone: unsafe fn(*const ()) -> RawWaker,
        wake: unsafe fn(*const ()),
        wake_by_ref: unsafe fn(*const ()),
        drop: unsafe fn(*const ()),
    ) -> RawWakerVTable {
        RawWakerVTable { clone, wake, wake_by_ref, drop }
    }
}

unsafe fn no_clone(_: *const ()) -> RawWaker {
    NOTHING
}
unsafe fn no_wake(_: *const ()) {}

static NO_VTABLE: RawWakerVTable = RawWakerVTable::new(no_clone, no_wake, no_wake, no_wake);
const NOTHING: RawWaker = RawWaker { data: ptr::null(), vtable: &NO_VTABLE };

/// Tells whoever asked a future that it is worth asking again.
#[repr(transparent)]
pub struct Waker {
    waker: RawWaker,
}

unsafe impl Send for Waker {}
unsafe impl Sync for Waker {}

const NOOP: &Waker = &Waker { waker: NOTHING };

impl Waker {
    /// Tells it.
    pub fn wake(self) {
        let this = ManuallyDrop::new(self);
        unsafe { (this.waker.vtable.wake)(this.waker.data) };
    }
    /// Tells it and stays.
    pub fn wake_by_ref(&self) {
        unsafe { (self.waker.vtable.wake_by_ref)(self.waker.data) }
    }
    /// Whether both tell the same one.
    #[must_use]
    pub fn will_wake(&self, other: &Waker) -> bool {
        self.waker.data == other.waker.data && ptr::eq(self.waker.vtable, other.waker.vtable)
    }
    /// Of its parts.
    #[must_use]
    pub const unsafe fn from_raw(waker: RawWaker) -> Waker {
        Waker { waker }
    }
    /// Of its parts.
    #[must_use]
    pub const unsafe fn new(data: *const (), vtable: &'static RawWakerVTable) -> Waker {
        Waker { waker: RawWaker { data, vtable } }
    }
    /// A waker that tells nobody.
    #[must_use]
    pub const fn noop() -> &'static Waker {
        NOOP
    }
    /// Its data.
    #[must_use]
    pub fn data(&self) -> *const () {
        self.waker.data
    }
    /// Its functions.
    #[must_use]
    pub fn vtable(&self) -> &'static RawWakerVTable {
        self.waker.vtable
    }
}
impl Clone for Waker {
    fn clone(&self) -> Waker {
        Waker { waker: unsafe { (self.waker.vtable.clone)(self.waker.data) } }
    }
}
impl Drop for Waker {
    fn drop(&mut self) {
        unsafe { (self.waker.vtable.drop)(self.waker.data) }
    }
}
impl fmt::Debug for Waker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let vtable_ptr = self.waker.vtable as *const RawWakerVTable;
        f.debug_struct("Waker").field("data", &self.waker.data).field("vtable", &vtable_ptr).finish()
    }
}

/// What a future is told when it is asked.
#[lang = "Context"]
pub struct Context<'a> {
    waker: &'a Waker,
    /// The same one, for those who stay in this thread.
    local_waker: &'a Waker,
    ext: AssertUnwindSafe<Option<&'a mut dyn Any>>,
    _marker: PhantomData<fn(&'a ()) -> &'a ()>,
    _marker2: PhantomData<*mut ()>,
}

impl<'a> Context<'a> {
    /// With this waker.
    #[must_use]
    pub const fn from_waker(waker: &'a Waker) -> Context<'a> {
        Context { waker, local_waker: waker, ext: AssertUnwindSafe(None), _marker: PhantomData, _marker2: PhantomData }
    }
    /// Whom to tell.
    #[must_use]
    pub const fn waker(&self) -> &'a Waker {
        self.waker
    }
}
impl fmt::Debug for Context<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Context").field("waker", &self.waker).finish()
    }
}
