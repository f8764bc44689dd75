//! Integers that leave some bit patterns to others.

macro_rules! niches {
    ($($(#[$doc:meta])* $name:ident($t:ident in $low:literal..=$high:literal);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy)]
        #[repr(transparent)]
        #[rustc_layout_scalar_valid_range_start($low)]
        #[rustc_layout_scalar_valid_range_end($high)]
        pub struct $name($t);

        impl $name {
            /// From a number in the range.
            pub const unsafe fn new_unchecked(val: $t) -> Self {
                unsafe { $name(val) }
            }
            /// From a number, if it is in the range.
            pub const fn new(val: $t) -> Option<Self> {
                if (val as u128) >= $low && (val as u128) <= $high { Some(unsafe { $name(val) }) } else { None }
            }
            /// The number.
            pub const fn as_inner(self) -> $t {
                self.0
            }
        }
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0 == other.0
            }
        }
        impl Eq for $name {}
    )*};
}
niches! {
    /// Nanoseconds of a second.
    Nanoseconds(u32 in 0..=999_999_999);
    /// A number of something that is open: all but -1.
    I32NotAllOnes(i32 in 0..=0xffff_fffe);
    /// A capacity.
    UsizeNoHighBit(usize in 0..=0x7fff_ffff_ffff_ffff);
    /// An alignment: from the lowest power of two to the highest one.
    Alignment(usize in 1..=0x8000_0000_0000_0000);
}

macro_rules! nonzero_niches {
    ($($name:ident($t:ident);)*) => {$(
        /// Any number but zero.
        #[derive(Clone, Copy)]
        #[repr(transparent)]
        #[rustc_layout_scalar_valid_range_start(1)]
        pub struct $name($t);

        impl $name {
            /// From a number that is not zero.
            pub const unsafe fn new_unchecked(val: $t) -> Self {
                unsafe { $name(val) }
            }
            /// The number.
            pub const fn as_inner(self) -> $t {
                self.0
            }
        }
    )*};
}
nonzero_niches! {
    NonZeroU8Inner(u8); NonZeroU16Inner(u16); NonZeroU32Inner(u32); NonZeroU64Inner(u64); NonZeroU128Inner(u128);
    NonZeroUsizeInner(usize);
    NonZeroI8Inner(i8); NonZeroI16Inner(i16); NonZeroI32Inner(i32); NonZeroI64Inner(i64); NonZeroI128Inner(i128);
    NonZeroIsizeInner(isize);
}
