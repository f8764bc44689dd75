//! [`Rc`]: shared ownership, counted.

mod convert;
mod traits;
mod uninit;
mod weak;

pub use self::weak::Weak;

use crate::boxed::Box;
use core::cell::Cell;
use core::clone::CloneToUninit;
use core::intrinsics;
use core::marker::{PhantomData, Unsize};
use core::mem::{self, ManuallyDrop, MaybeUninit};
use core::ops::{CoerceUnsized, DispatchFromDyn};
use core::panic::{RefUnwindSafe, UnwindSafe};
use core::pin::Pin;
use core::ptr::{self, NonNull};

/// What lies on the heap: the counts, then the value. All strong ones together hold one weak count.
#[repr(C)]
pub(crate) struct RcInner<T: ?Sized> {
    pub(crate) strong: Cell<usize>,
    pub(crate) weak: Cell<usize>,
    pub(crate) value: T,
}

impl<T: ?Sized> RcInner<T> {
    pub(crate) fn inc_strong(&self) {
        self.strong.set(self.strong.get() + 1);
    }
    pub(crate) fn dec_strong(&self) {
        self.strong.set(self.strong.get() - 1);
    }
    pub(crate) fn inc_weak(&self) {
        self.weak.set(self.weak.get() + 1);
    }
    pub(crate) fn dec_weak(&self) {
        self.weak.set(self.weak.get() - 1);
    }
}

/// Owns a value on the heap together with others.
#[rustc_diagnostic_item = "Rc"]
pub struct Rc<T: ?Sized> {
    ptr: NonNull<RcInner<T>>,
    phantom: PhantomData<RcInner<T>>,
}

impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> RefUnwindSafe for Rc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Rc<U>> for Rc<T> {}
impl<T: ?Sized + Unsize<U>, U: ?Sized> DispatchFromDyn<Rc<U>> for Rc<T> {}

impl<T: ?Sized> Rc<T> {
    fn inner(&self) -> &RcInner<T> {
        unsafe { self.ptr.as_ref() }
    }
    pub(crate) unsafe fn from_inner(ptr: NonNull<RcInner<T>>) -> Rc<T> {
        Rc { ptr, phantom: PhantomData }
    }
}

impl<T> Rc<T> {
    /// Moves the value to the heap.
    pub fn new(value: T) -> Rc<T> {
        let inner = Box::new(RcInner { strong: Cell::new(1), weak: Cell::new(1), value });
        unsafe { Rc::from_inner(NonNull::new_unchecked(Box::into_raw(inner))) }
    }
    /// A value that is given a weak pointer to itself.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {
        let room: Rc<MaybeUninit<T>> = Rc::new_uninit();
        let ptr: NonNull<RcInner<T>> = ManuallyDrop::new(room).ptr.cast();
        let inner = ptr.as_ptr();
        unsafe { (*inner).strong.set(0) };
        let weak = Weak::from_inner(ptr);
        let data = data_fn(&weak);
        unsafe {
            ptr::write(&raw mut (*inner).value, data);
            (*inner).strong.set(1);
        }
        mem::forget(weak);
        unsafe { Rc::from_inner(ptr) }
    }
    /// The value stays where it is.
    #[must_use]
    pub fn pin(value: T) -> Pin<Rc<T>> {
        unsafe { Pin::new_unchecked(Rc::new(value)) }
    }
    /// The value, if this is the only owner.
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if Rc::strong_count(&this) != 1 {
            return Err(this);
        }
        let this = ManuallyDrop::new(this);
        let value = unsafe { ptr::read(&**this) };
        this.inner().dec_strong();
        let _weak = Weak::from_inner(this.ptr);
        Ok(value)
    }
    /// The value, if this is the only owner.
    pub fn into_inner(this: Rc<T>) -> Option<T> {
        Rc::try_unwrap(this).ok()
    }
    /// The value, or a clone of it if there are other owners.
    pub fn unwrap_or_clone(this: Rc<T>) -> T
    where
        T: Clone,
    {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(rc) => (*rc).clone(),
        }
    }
}

/// How far the value is from the beginning of what lies on the heap.
fn data_offset(align: usize) -> usize {
    if align > 16 { align } else { 16 }
}

impl<T: ?Sized> Rc<T> {
    /// The pointer to the value; the count stays.
    #[must_use]
    pub fn into_raw(this: Rc<T>) -> *const T {
        let this = ManuallyDrop::new(this);
        Rc::as_ptr(&this)
    }
    /// Of a pointer that came from `into_raw`.
    pub unsafe fn from_raw(ptr: *const T) -> Rc<T> {
        unsafe {
            let inner = ptr.byte_sub(data_offset(intrinsics::align_of_val(ptr))) as *mut RcInner<T>;
            Rc::from_inner(NonNull::new_unchecked(inner))
        }
    }
    /// One owner more.
    pub unsafe fn increment_strong_count(ptr: *const T) {
        let rc = unsafe { ManuallyDrop::new(Rc::from_raw(ptr)) };
        rc.inner().inc_strong();
    }
    /// One owner less.
    pub unsafe fn decrement_strong_count(ptr: *const T) {
        unsafe { drop(Rc::from_raw(ptr)) };
    }
    /// Where the value is.
    pub fn as_ptr(this: &Rc<T>) -> *const T {
        unsafe { &raw const (*this.ptr.as_ptr()).value }
    }
    /// A weak pointer to the value.
    #[must_use]
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        this.inner().inc_weak();
        Weak::from_inner(this.ptr)
    }
    /// How many weak pointers there are.
    pub fn weak_count(this: &Rc<T>) -> usize {
        this.inner().weak.get() - 1
    }
    /// How many owners there are.
    pub fn strong_count(this: &Rc<T>) -> usize {
        this.inner().strong.get()
    }
    /// To change the value, if there is nobody else.
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if Rc::weak_count(this) == 0 && Rc::strong_count(this) == 1 {
            Some(unsafe { &mut (*this.ptr.as_ptr()).value })
        } else {
            None
        }
    }
    /// Whether both own the same value.
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        ptr::addr_eq(this.ptr.as_ptr() as *const RcInner<T>, other.ptr.as_ptr() as *const RcInner<T>)
    }
    /// Memory for a value like this one, and the counts of one owner.
    fn allocate_like(value: *const T) -> NonNull<RcInner<T>> {
        unsafe {
            let (size, align) = (intrinsics::size_of_val(value), intrinsics::align_of_val(value));
            let memory = uninit::allocate(size, align);
            let inner = ptr::__with_data(value, memory as *const u8) as *mut RcInner<T>;
            NonNull::new_unchecked(inner)
        }
    }
}

impl<T: ?Sized + CloneToUninit> Rc<T> {
    /// To change the value; clones it if there are other owners.
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        let is_shared = Rc::strong_count(this) != 1;
        if is_shared || Rc::weak_count(this) != 0 {
            let old: &T = &**this;
            let new = Rc::<T>::allocate_like(old);
            unsafe {
                let place = &raw mut (*new.as_ptr()).value;
                let guard = uninit::Room(new);
                if is_shared {
                    old.clone_to_uninit(place as *mut u8);
                    mem::forget(guard);
                    *this = Rc::from_inner(new);
                } else {
                    // The value moves; the weak pointers keep the old memory.
                    let size = intrinsics::size_of_val(old);
                    ptr::copy_nonoverlapping(old as *const T as *const u8, place as *mut u8, size);
                    mem::forget(guard);
                    this.inner().dec_strong();
                    this.inner().dec_weak();
                    ptr::write(this, Rc::from_inner(new));
                }
            }
        }
        unsafe { &mut (*this.ptr.as_ptr()).value }
    }
}

impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Rc<T> {
        self.inner().inc_strong();
        unsafe { Rc::from_inner(self.ptr) }
    }
}

unsafe impl<#[may_dangle] T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {
        let inner = self.ptr.as_ptr();
        unsafe {
            (*inner).dec_strong();
            if (*inner).strong.get() == 0 {
                let _weak = Weak::from_inner(self.ptr);
                ptr::drop_in_place(&raw mut (*inner).value);
            }
        }
    }
}
