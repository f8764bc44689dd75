//! [`Arc`]: shared ownership between threads, counted.

mod convert;
mod traits;
mod weak;

pub use self::weak::Weak;

use crate::boxed::Box;
use core::intrinsics;
use core::marker::{PhantomData, Unsize};
use core::mem::ManuallyDrop;
use core::ops::{CoerceUnsized, DispatchFromDyn};
use core::pin::Pin;
use core::ptr::{self, NonNull};
use core::sync::atomic::AtomicUsize;
use core::sync::atomic::Ordering::{Relaxed, Release};

/// What lies on the heap: the counts, then the value. All strong ones together hold one weak count.
#[repr(C)]
pub(crate) struct ArcInner<T: ?Sized> {
    pub(crate) strong: AtomicUsize,
    pub(crate) weak: AtomicUsize,
    pub(crate) data: T,
}

impl<T: ?Sized> ArcInner<T> {
    pub(crate) fn inc_strong(&self) {
        self.strong.fetch_add(1, Relaxed);
    }
    pub(crate) fn dec_strong(&self) {
        self.strong.fetch_sub(1, Release);
    }
    pub(crate) fn inc_weak(&self) {
        self.weak.fetch_add(1, Relaxed);
    }
    pub(crate) fn dec_weak(&self) {
        self.weak.fetch_sub(1, Release);
    }
}

/// Owns a value on the heap together with others.
#[rustc_diagnostic_item = "Arc"]
pub struct Arc<T: ?Sized> {
    ptr: NonNull<ArcInner<T>>,
    phantom: PhantomData<ArcInner<T>>,
}

unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}
unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Arc<U>> for Arc<T> {}

impl<T: ?Sized> Arc<T> {
    fn inner(&self) -> &ArcInner<T> {
        unsafe { self.ptr.as_ref() }
    }
    pub(crate) unsafe fn from_inner(ptr: NonNull<ArcInner<T>>) -> Arc<T> {
        Arc { ptr, phantom: PhantomData }
    }
}

impl<T> Arc<T> {
    /// Moves the value to the heap.
    pub fn new(value: T) -> Arc<T> {
        let inner = Box::new(ArcInner { strong: AtomicUsize::new(1), weak: AtomicUsize::new(1), data: value });
        unsafe { Arc::from_inner(NonNull::new_unchecked(Box::into_raw(inner))) }
    }
    /// A value that is given a weak pointer to itself.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {
        let room: Box<ArcInner<core::mem::MaybeUninit<T>>> = Box::new(ArcInner {
            strong: AtomicUsize::new(0),
            weak: AtomicUsize::new(1),
            data: core::mem::MaybeUninit::uninit(),
        });
        let ptr: NonNull<ArcInner<T>> = unsafe { NonNull::new_unchecked(Box::into_raw(room) as *mut ArcInner<T>) };
        let weak = Weak::from_inner(ptr);
        let data = data_fn(&weak);
        unsafe {
            let inner = ptr.as_ptr();
            ptr::write(&raw mut (*inner).data, data);
            (*inner).strong.store(1, Release);
        }
        core::mem::forget(weak);
        unsafe { Arc::from_inner(ptr) }
    }
    /// The value stays where it is.
    pub fn pin(value: T) -> Pin<Arc<T>> {
        unsafe { Pin::new_unchecked(Arc::new(value)) }
    }
    /// The value, if this is the only owner.
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if Arc::strong_count(&this) != 1 {
            return Err(this);
        }
        let this = ManuallyDrop::new(this);
        let value = unsafe { ptr::read(&**this) };
        this.inner().dec_strong();
        let _weak = Weak::from_inner(this.ptr);
        Ok(value)
    }
    /// The value, if this is the only owner.
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        Arc::try_unwrap(this).ok()
    }
    /// The value, or a clone of it if there are other owners.
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(arc) => (*arc).clone(),
        }
    }
}

impl<T: ?Sized> Arc<T> {
    /// The pointer to the value; the count stays.
    pub fn into_raw(this: Arc<T>) -> *const T {
        let this = ManuallyDrop::new(this);
        Arc::as_ptr(&this)
    }
    /// Where the value is.
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        unsafe { &raw const (*this.ptr.as_ptr()).data }
    }
    /// A weak pointer to the value.
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        this.inner().inc_weak();
        Weak::from_inner(this.ptr)
    }
    /// How many weak pointers there are.
    pub fn weak_count(this: &Arc<T>) -> usize {
        this.inner().weak.load(Relaxed) - 1
    }
    /// How many owners there are.
    pub fn strong_count(this: &Arc<T>) -> usize {
        this.inner().strong.load(Relaxed)
    }
    /// To change the value, if there is nobody else.
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if Arc::weak_count(this) == 0 && Arc::strong_count(this) == 1 {
            Some(unsafe { &mut (*this.ptr.as_ptr()).data })
        } else {
            None
        }
    }
    /// Whether both own the same value.
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        ptr::addr_eq(this.ptr.as_ptr() as *const ArcInner<T>, other.ptr.as_ptr() as *const ArcInner<T>)
    }
}

impl<T> Arc<T> {
    /// Of a pointer that came from `into_raw`.
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        let align = intrinsics::align_of::<T>();
        let offset = if align > 16 { align } else { 16 };
        let inner = unsafe { (ptr as *const u8).sub(offset) } as *mut ArcInner<T>;
        unsafe { Arc::from_inner(NonNull::new_unchecked(inner)) }
    }
    /// One owner more.
    pub unsafe fn increment_strong_count(ptr: *const T) {
        let arc = unsafe { ManuallyDrop::new(Arc::from_raw(ptr)) };
        let _rc: ManuallyDrop<Arc<T>> = arc.clone();
    }
    /// One owner less.
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        unsafe { drop(Arc::from_raw(ptr)) };
    }
}

impl<T: Clone> Arc<T> {
    /// To change the value; clones it if there are other owners.
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if Arc::strong_count(this) != 1 {
            *this = Arc::new((**this).clone());
        } else if Arc::weak_count(this) != 0 {
            let value = unsafe { ptr::read(&**this) };
            let moved = Arc::new(value);
            this.inner().dec_strong();
            this.inner().dec_weak();
            unsafe { ptr::write(this, moved) };
        }
        unsafe { &mut (*this.ptr.as_ptr()).data }
    }
}

impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Arc<T> {
        self.inner().inc_strong();
        unsafe { Arc::from_inner(self.ptr) }
    }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        let ptr = self.ptr.as_ptr();
        unsafe {
            (*ptr).dec_strong();
            if (*ptr).strong.load(Relaxed) == 0 {
                ptr::drop_in_place(&raw mut (*ptr).data);
                weak::release(self.ptr);
            }
        }
    }
}
