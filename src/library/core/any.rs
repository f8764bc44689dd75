//! Types as values.

use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;

/// A value whose type is asked for when the program runs.
pub trait Any: 'static {
    /// Its type.
    fn type_id(&self) -> TypeId;
}

impl<T: 'static + ?Sized> Any for T {
    fn type_id(&self) -> TypeId {
        TypeId::of::<T>()
    }
}

macro_rules! any_objects {
    ($($t:ty)*) => {$(
        impl fmt::Debug for $t {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct("Any").finish_non_exhaustive()
            }
        }
        impl $t {
            /// Whether it is a `T`.
            pub fn is<T: Any>(&self) -> bool {
                TypeId::of::<T>() == self.type_id()
            }
            /// As a `T`, if it is one.
            pub fn downcast_ref<T: Any>(&self) -> Option<&T> {
                if self.is::<T>() { Some(unsafe { &*(self as *const $t as *const T) }) } else { None }
            }
            /// As a `T`, if it is one.
            pub fn downcast_mut<T: Any>(&mut self) -> Option<&mut T> {
                if self.is::<T>() { Some(unsafe { &mut *(self as *mut $t as *mut T) }) } else { None }
            }
        }
    )*};
}
any_objects! { dyn Any dyn Any + Send dyn Any + Send + Sync }

/// A type.
#[derive(Copy, Clone, Eq, PartialEq, PartialOrd, Ord)]
pub struct TypeId {
    id: (u64, u64),
}

impl TypeId {
    /// The type `T`.
    #[must_use]
    pub const fn of<T: ?Sized + 'static>() -> TypeId {
        let id = intrinsics::type_id::<T>();
        TypeId { id: ((id >> 64) as u64, id as u64) }
    }
}
impl Hash for TypeId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.id.1);
    }
}
impl fmt::Debug for TypeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeId({:#034x})", ((self.id.0 as u128) << 64) | self.id.1 as u128)
    }
}

/// The name of a type.
#[rustc_const_unstable]
#[must_use]
pub fn type_name<T: ?Sized>() -> &'static str {
    intrinsics::type_name::<T>()
}

/// The name of a value's type.
#[rustc_const_unstable]
#[must_use]
pub fn type_name_of_val<T: ?Sized>(_val: &T) -> &'static str {
    intrinsics::type_name::<T>()
}
