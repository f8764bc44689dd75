//! `*x` on smart pointers.

/// `*x`
#[lang = "deref"]
pub trait Deref {
    /// What it points to.
    #[lang = "deref_target"]
    type Target: ?Sized;
    /// A reference to it.
    #[must_use]
    fn deref(&self) -> &Self::Target;
}

/// `*x` where it is changed.
#[lang = "deref_mut"]
pub trait DerefMut: Deref {
    /// A reference to what it points to.
    fn deref_mut(&mut self) -> &mut Self::Target;
}

impl<T: ?Sized> Deref for &T {
    type Target = T;
    fn deref(&self) -> &T {
        *self
    }
}
impl<T: ?Sized> !DerefMut for &T {}
impl<T: ?Sized> Deref for &mut T {
    type Target = T;
    fn deref(&self) -> &T {
        *self
    }
}
impl<T: ?Sized> DerefMut for &mut T {
    fn deref_mut(&mut self) -> &mut T {
        *self
    }
}

/// Dereferencing has no effects.
#[unstable(feature = "deref_pure_trait")]
#[lang = "deref_pure"]
pub unsafe trait DerefPure {}
unsafe impl<T: ?Sized> DerefPure for &T {}
unsafe impl<T: ?Sized> DerefPure for &mut T {}

/// Can be the type of `self`, with methods of the target.
#[unstable(feature = "arbitrary_self_types")]
#[lang = "receiver"]
pub trait Receiver {
    /// Whose methods it has.
    #[unstable(feature = "arbitrary_self_types")]
    #[lang = "receiver_target"]
    type Target: ?Sized;
}
impl<P: ?Sized, T: ?Sized> Receiver for P
where
    P: Deref<Target = T>,
{
    type Target = T;
}

/// Can be the type of `self` on stable.
#[unstable(feature = "legacy_receiver_trait")]
#[lang = "legacy_receiver"]
pub trait LegacyReceiver {}
impl<T: ?Sized> LegacyReceiver for &T {}
impl<T: ?Sized> LegacyReceiver for &mut T {}
