//! [`Error`]: what can go wrong.

use crate::any::TypeId;
use crate::fmt::{Debug, Display};

/// Something that went wrong.
#[rustc_has_incoherent_inherent_impls]
pub trait Error: Debug + Display {
    /// What caused it.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }
    #[doc(hidden)]
    #[unstable(feature = "error_type_id")]
    fn type_id(&self, _: private::Internal) -> TypeId
    where
        Self: 'static,
    {
        TypeId::of::<Self>()
    }
    /// Old: `to_string` says it.
    #[deprecated(since = "1.42.0", note = "use the Display impl or to_string()")]
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
    /// Old: `source`.
    #[deprecated(since = "1.33.0", note = "replaced by Error::source, which can support downcasting")]
    fn cause(&self) -> Option<&dyn Error> {
        self.source()
    }
}

mod private {
    //! Makes `Error::type_id` impossible to override.

    /// Cannot be named outside.
    #[derive(Debug)]
    pub struct Internal;
}

macro_rules! error_objects {
    ($($t:ty)*) => {$(
        impl $t {
            /// Whether it is a `T`.
            pub fn is<T: Error + 'static>(&self) -> bool {
                TypeId::of::<T>() == self.type_id(private::Internal)
            }
            /// As a `T`, if it is one.
            pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
                if self.is::<T>() { Some(unsafe { &*(self as *const $t as *const T) }) } else { None }
            }
            /// As a `T`, if it is one.
            pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
                if self.is::<T>() { Some(unsafe { &mut *(self as *mut $t as *mut T) }) } else { None }
            }
        }
    )*};
}
error_objects! { dyn Error dyn Error + Send dyn Error + Send + Sync }

impl<'a, T: Error + ?Sized> Error for &'a T {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        (**self).source()
    }
}
impl Error for crate::fmt::Error {}
impl Error for ! {}
impl<'a> !Error for &'a str {}
