//! Bits: `& | ^ << >> !` and their assigning forms.

macro_rules! bit_trait {
    ($($(#[$doc:meta])* $lang:literal $name:ident $method:ident, $assign_lang:literal $assign:ident $assign_method:ident;)*) => {$(
        $(#[$doc])*
        #[lang = $lang]
        pub trait $name<Rhs = Self> {
            /// Of the result.
            type Output;
            /// The operation.
            #[must_use]
            fn $method(self, rhs: Rhs) -> Self::Output;
        }

        $(#[$doc])*
        #[lang = $assign_lang]
        pub trait $assign<Rhs = Self> {
            /// The operation, in place.
            fn $assign_method(&mut self, rhs: Rhs);
        }
    )*};
}
bit_trait! {
    /// `&`
    "bitand" BitAnd bitand, "bitand_assign" BitAndAssign bitand_assign;
    /// `|`
    "bitor" BitOr bitor, "bitor_assign" BitOrAssign bitor_assign;
    /// `^`
    "bitxor" BitXor bitxor, "bitxor_assign" BitXorAssign bitxor_assign;
    /// `<<`
    "shl" Shl shl, "shl_assign" ShlAssign shl_assign;
    /// `>>`
    "shr" Shr shr, "shr_assign" ShrAssign shr_assign;
}

macro_rules! bit_impls {
    ($name:ident $method:ident $assign:ident $assign_method:ident $op:tt $assign_op:tt; $($t:ty)*) => {$(
        bit_pair! { $name $method $assign $assign_method $op $assign_op; $t, $t }
    )*};
}

macro_rules! bit_pair {
    ($name:ident $method:ident $assign:ident $assign_method:ident $op:tt $assign_op:tt; $t:ty, $r:ty) => {
        impl $name<$r> for $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: $r) -> $t {
                self $op other
            }
        }
        impl<'a> $name<$r> for &'a $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: $r) -> $t {
                *self $op other
            }
        }
        impl $name<&$r> for $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: &$r) -> $t {
                self $op *other
            }
        }
        impl $name<&$r> for &$t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: &$r) -> $t {
                *self $op *other
            }
        }
        impl $assign<$r> for $t {
            #[track_caller]
            fn $assign_method(&mut self, other: $r) {
                *self $assign_op other
            }
        }
        impl $assign<&$r> for $t {
            #[track_caller]
            fn $assign_method(&mut self, other: &$r) {
                *self $assign_op *other
            }
        }
    };
}

bit_impls! { BitAnd bitand BitAndAssign bitand_assign & &=; bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
bit_impls! { BitOr bitor BitOrAssign bitor_assign | |=; bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
bit_impls! { BitXor bitxor BitXorAssign bitxor_assign ^ ^=; bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

/// Shifts take any integer as the distance.
macro_rules! shift_impls {
    ($($t:ty)*) => {$(
        shift_impls! { @ $t; u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
    )*};
    (@ $t:ty; $($r:ty)*) => {$(
        bit_pair! { Shl shl ShlAssign shl_assign << <<=; $t, $r }
        bit_pair! { Shr shr ShrAssign shr_assign >> >>=; $t, $r }
    )*};
}
shift_impls! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

/// `!x`
#[lang = "not"]
pub trait Not {
    /// Of the result.
    type Output;
    /// The operation.
    #[must_use]
    fn not(self) -> Self::Output;
}

macro_rules! not_impls {
    ($($t:ty)*) => {$(
        impl Not for $t {
            type Output = $t;
            fn not(self) -> $t {
                !self
            }
        }
        impl Not for &$t {
            type Output = $t;
            fn not(self) -> $t {
                !*self
            }
        }
    )*};
}
not_impls! { bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

impl Not for ! {
    type Output = !;
    fn not(self) -> ! {
        self
    }
}
