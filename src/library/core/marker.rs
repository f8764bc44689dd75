//! Traits that say what a type may be used for, and the types that stand for types.

use crate::cell::UnsafeCell;
use crate::cmp::Ordering;
use crate::hash::{Hash, Hasher};

/// Can be sent to another thread.
#[lang = "send"]
pub unsafe auto trait Send {}

impl<T: ?Sized> !Send for *const T {}
impl<T: ?Sized> !Send for *mut T {}
unsafe impl<T: Sync + ?Sized> Send for &T {}

/// Can be shared between threads.
#[lang = "sync"]
pub unsafe auto trait Sync {}

impl<T: ?Sized> !Sync for *const T {}
impl<T: ?Sized> !Sync for *mut T {}

/// Has a size that is known when compiling.
#[lang = "sized"]
#[fundamental]
pub trait Sized: MetaSized {}

/// Has a size that its pointer's metadata tells.
#[unstable(feature = "sized_hierarchy")]
#[lang = "meta_sized"]
#[fundamental]
pub trait MetaSized: PointeeSized {}

/// Can stand behind a pointer.
#[unstable(feature = "sized_hierarchy")]
#[lang = "pointee_sized"]
#[fundamental]
pub trait PointeeSized {}

/// Becomes `T` when its size is forgotten.
#[unstable(feature = "unsize")]
#[lang = "unsize"]
pub trait Unsize<T: PointeeSized + ?Sized>: PointeeSized {}

/// Is copied, not moved.
#[lang = "copy"]
pub trait Copy: Clone {}

macro_rules! copy_impls {
    ($($t:ty)*) => {$( impl Copy for $t {} )*};
}
copy_impls! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 bool char }
impl Copy for ! {}

impl<T: ?Sized> Copy for *const T {}
impl<T: ?Sized> Copy for *mut T {}
impl<T: ?Sized> Copy for &T {}

/// May be moved out of a [`crate::pin::Pin`].
#[lang = "unpin"]
pub auto trait Unpin {}

impl<T: ?Sized> Unpin for &T {}
impl<T: ?Sized> Unpin for &mut T {}
impl<T: ?Sized> Unpin for *const T {}
impl<T: ?Sized> Unpin for *mut T {}

/// Has no interior mutability of its own.
#[unstable(feature = "freeze")]
#[lang = "freeze"]
pub unsafe auto trait Freeze {}

impl<T: ?Sized> !Freeze for UnsafeCell<T> {}
unsafe impl<T: ?Sized> Freeze for PhantomData<T> {}
unsafe impl<T: ?Sized> Freeze for *const T {}
unsafe impl<T: ?Sized> Freeze for *mut T {}
unsafe impl<T: ?Sized> Freeze for &T {}
unsafe impl<T: ?Sized> Freeze for &mut T {}

/// A tuple, as the arguments of a call are.
#[unstable(feature = "tuple_trait")]
#[lang = "tuple_trait"]
pub trait Tuple {}

/// Can be destructed.
#[unstable(feature = "const_destruct")]
#[lang = "destruct"]
pub trait Destruct: PointeeSized {}

/// The derived `PartialEq` compares structure.
#[unstable(feature = "structural_match")]
#[lang = "structural_peq"]
pub trait StructuralPartialEq {}

/// The type of an enum's discriminant.
#[unstable(feature = "discriminant_kind")]
#[lang = "discriminant_kind"]
pub trait DiscriminantKind {
    /// An integer.
    #[lang = "discriminant_type"]
    type Discriminant: Clone + Copy;
}

/// Pretends to hold a `T`.
#[lang = "phantom_data"]
pub struct PhantomData<T: ?Sized>;

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> Self {
        PhantomData
    }
}
impl<T: ?Sized> Copy for PhantomData<T> {}
impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> Self {
        PhantomData
    }
}
impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, _other: &PhantomData<T>) -> bool {
        true
    }
}
impl<T: ?Sized> Eq for PhantomData<T> {}
impl<T: ?Sized> PartialOrd for PhantomData<T> {
    fn partial_cmp(&self, _other: &PhantomData<T>) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}
impl<T: ?Sized> Ord for PhantomData<T> {
    fn cmp(&self, _other: &PhantomData<T>) -> Ordering {
        Ordering::Equal
    }
}
impl<T: ?Sized> Hash for PhantomData<T> {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}

/// Must not be moved once pinned.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhantomPinned;

impl !Unpin for PhantomPinned {}
