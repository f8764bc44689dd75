//! [`Arc`]: shared ownership between threads, counted.

mod convert;
mod traits;
mod uninit;
mod weak;

pub use self::weak::Weak;

use crate::boxed::Box;
use core::clone::CloneToUninit;
use core::intrinsics;
use core::marker::{PhantomData, Unsize};
use core::mem::{self, ManuallyDrop, MaybeUninit};
use core::ops::{CoerceUnsized, DispatchFromDyn};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr::{self, NonNull};
use core::sync::atomic::AtomicUsize;
use core::sync::atomic::Ordering::{AcqRel, Relaxed, Release};

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
        self.strong.fetch_sub(1, AcqRel);
    }
    pub(crate) fn inc_weak(&self) {
        self.weak.fetch_add(1, Relaxed);
    }
    pub(crate) fn dec_weak(&self) {
        self.weak.fetch_sub(1, AcqRel);
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
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Arc<T> {}
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
        let room: Arc<MaybeUninit<T>> = Arc::new_uninit();
        let ptr: NonNull<ArcInner<T>> = ManuallyDrop::new(room).ptr.cast();
        let inner = ptr.as_ptr();
        unsafe { (*inner).strong.store(0, Release) };
        let weak = Weak::from_inner(ptr);
        let data = data_fn(&weak);
        unsafe {
            ptr::write(&raw mut (*inner).data, data);
            (*inner).strong.store(1, Release);
        }
        mem::forget(weak);
        unsafe { Arc::from_inner(ptr) }
    }
    /// The value stays where it is.
    #[must_use]
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

/// How far the value is from the beginning of what lies on the heap.
fn data_offset(align: usize) -> usize {
    if align > 16 { align } else { 16 }
}

impl<T: ?Sized> Arc<T> {
    /// The pointer to the value; the count stays.
    #[must_use]
    pub fn into_raw(this: Arc<T>) -> *const T {
        let this = ManuallyDrop::new(this);
        Arc::as_ptr(&this)
    }
    /// Of a pointer that came from `into_raw`.
    pub unsafe fn from_raw(ptr: *const T) -> Arc<T> {
        unsafe {
            let inner = ptr.byte_sub(data_offset(intrinsics::align_of_val(ptr))) as *mut ArcInner<T>;
            Arc::from_inner(NonNull::new_unchecked(inner))
        }
    }
    /// One owner more.
    pub unsafe fn increment_strong_count(ptr: *const T) {
        let arc = unsafe { ManuallyDrop::new(Arc::from_raw(ptr)) };
        arc.inner().inc_strong();
    }
    /// One owner less.
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        unsafe { drop(Arc::from_raw(ptr)) };
    }
    /// Where the value is.
    #[must_use]
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        unsafe { &raw const (*this.ptr.as_ptr()).data }
    }
    /// A weak pointer to the value.
    #[must_use]
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        this.inner().inc_weak();
        Weak::from_inner(this.ptr)
    }
    /// How many weak pointers there are.
    #[must_use]
    pub fn weak_count(this: &Arc<T>) -> usize {
        this.inner().weak.load(Relaxed) - 1
    }
    /// How many owners there are.
    #[must_use]
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
    #[must_use]
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        ptr::addr_eq(this.ptr.as_ptr() as *const ArcInner<T>, other.ptr.as_ptr() as *const ArcInner<T>)
    }
    /// Memory for a value like this one, and the counts of one owner.
    fn allocate_like(value: *const T) -> NonNull<ArcInner<T>> {
        unsafe {
            let (size, align) = (intrinsics::size_of_val(value), intrinsics::align_of_val(value));
            let memory = uninit::allocate(size, align);
            let inner = ptr::__with_data(value, memory as *const u8) as *mut ArcInner<T>;
            NonNull::new_unchecked(inner)
        }
    }
}

impl<T: ?Sized + CloneToUninit> Arc<T> {
    /// To change the value; clones it if there are other owners.
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        let is_shared = Arc::strong_count(this) != 1;
        if is_shared || Arc::weak_count(this) != 0 {
            let old: &T = &**this;
            let new = Arc::<T>::allocate_like(old);
            unsafe {
                let place = &raw mut (*new.as_ptr()).data;
                let guard = uninit::Room(new);
                if is_shared {
                    old.clone_to_uninit(place as *mut u8);
                    mem::forget(guard);
                    *this = Arc::from_inner(new);
                } else {
                    // The value moves; the weak pointers keep the old memory.
                    let size = intrinsics::size_of_val(old);
                    ptr::copy_nonoverlapping(old as *const T as *const u8, place as *mut u8, size);
                    mem::forget(guard);
                    this.inner().dec_strong();
                    this.inner().dec_weak();
                    ptr::write(this, Arc::from_inner(new));
                }
            }
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
        let inner = self.ptr.as_ptr();
        unsafe {
            (*inner).dec_strong();
            if (*inner).strong.load(Relaxed) == 0 {
                let _weak = Weak::from_inner(self.ptr);
                ptr::drop_in_place(&raw mut (*inner).data);
            }
        }
    }
}
