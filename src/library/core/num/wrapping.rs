//! [`Wrapping`]: integers whose arithmetic wraps round.

/// An integer whose arithmetic wraps round.
#[derive(PartialEq, PartialOrd, Eq, Ord, Clone, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);
macro_rules! methods {
    ($($t:ident)*) => {$(
        impl Wrapping<$t> {
            /// The bits in the other order.
            #[must_use]
            pub const fn reverse_bits(self) -> Wrapping<$t> {
                Wrapping(self.0.reverse_bits())
            }
        }
    )*};
}
methods! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
