//! The operators of [`Wrapping`] and [`Saturating`]: by value and by reference, in place, and with a bare integer in place.

use super::{Saturating, Wrapping};
use crate::fmt;
use crate::iter::{Product, Sum};
use crate::ops::{
    Add, AddAssign, BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Div, DivAssign, Mul, MulAssign, Neg,
    Not, Rem, RemAssign, Shl, ShlAssign, Shr, ShrAssign, Sub, SubAssign,
};

macro_rules! formats {
    ($($wrapper:ident)*) => {$(
        formats! { @ $wrapper; Debug Display Binary Octal LowerHex UpperHex }
    )*};
    (@ $wrapper:ident; $($format:ident)*) => {$(
        impl<T: fmt::$format> fmt::$format for $wrapper<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}
formats! { Wrapping Saturating }

/// One operator of one wrapper, for each integer: a method of the integer does it.
macro_rules! operator {
    ($wrapper:ident $name:ident $method:ident $assign:ident $assign_method:ident $how:ident; $($t:ident)*) => {$(
        impl $name for $wrapper<$t> {
            type Output = $wrapper<$t>;
            #[track_caller]
            fn $method(self, other: $wrapper<$t>) -> $wrapper<$t> {
                $wrapper(self.0.$how(other.0))
            }
        }
        impl<'a> $name<&'a $wrapper<$t>> for $wrapper<$t> {
            type Output = $wrapper<$t>;
            #[track_caller]
            fn $method(self, other: &'a $wrapper<$t>) -> $wrapper<$t> {
                $wrapper(self.0.$how(other.0))
            }
        }
        impl<'a> $name<$wrapper<$t>> for &'a $wrapper<$t> {
            type Output = $wrapper<$t>;
            #[track_caller]
            fn $method(self, other: $wrapper<$t>) -> $wrapper<$t> {
                $wrapper(self.0.$how(other.0))
            }
        }
        impl<'a, 'b> $name<&'a $wrapper<$t>> for &'b $wrapper<$t> {
            type Output = $wrapper<$t>;
            #[track_caller]
            fn $method(self, other: &'a $wrapper<$t>) -> $wrapper<$t> {
                $wrapper(self.0.$how(other.0))
            }
        }
        impl $assign for $wrapper<$t> {
            #[track_caller]
            fn $assign_method(&mut self, other: $wrapper<$t>) {
                self.0 = self.0.$how(other.0);
            }
        }
        impl<'a> $assign<&'a $wrapper<$t>> for $wrapper<$t> {
            #[track_caller]
            fn $assign_method(&mut self, other: &'a $wrapper<$t>) {
                self.0 = self.0.$how(other.0);
            }
        }
        impl $assign<$t> for $wrapper<$t> {
            #[track_caller]
            fn $assign_method(&mut self, other: $t) {
                self.0 = self.0.$how(other);
            }
        }
        impl<'a> $assign<&'a $t> for $wrapper<$t> {
            #[track_caller]
            fn $assign_method(&mut self, other: &'a $t) {
                self.0 = self.0.$how(*other);
            }
        }
    )*};
}

macro_rules! operators {
    ($($wrapper:ident: $($name:ident $method:ident $assign:ident $assign_method:ident $how:ident,)*;)*) => {$($(
        operator! { $wrapper $name $method $assign $assign_method $how;
            u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
    )*)*};
}
operators! {
    Wrapping:
        Add add AddAssign add_assign wrapping_add,
        Sub sub SubAssign sub_assign wrapping_sub,
        Mul mul MulAssign mul_assign wrapping_mul,
        Div div DivAssign div_assign wrapping_div,
        Rem rem RemAssign rem_assign wrapping_rem,
        BitAnd bitand BitAndAssign bitand_assign bitand,
        BitOr bitor BitOrAssign bitor_assign bitor,
        BitXor bitxor BitXorAssign bitxor_assign bitxor,
    ;
    Saturating:
        Add add AddAssign add_assign saturating_add,
        Sub sub SubAssign sub_assign saturating_sub,
        Mul mul MulAssign mul_assign saturating_mul,
        Div div DivAssign div_assign saturating_div,
        Rem rem RemAssign rem_assign rem,
        BitAnd bitand BitAndAssign bitand_assign bitand,
        BitOr bitor BitOrAssign bitor_assign bitor,
        BitXor bitxor BitXorAssign bitxor_assign bitxor,
    ;
}

/// Negation and complement, sums and products.
macro_rules! one_operand {
    ($wrapper:ident; $($t:ident)*) => {$(
        impl Not for $wrapper<$t> {
            type Output = $wrapper<$t>;
            fn not(self) -> $wrapper<$t> {
                $wrapper(!self.0)
            }
        }
        impl<'a> Not for &'a $wrapper<$t> {
            type Output = $wrapper<$t>;
            fn not(self) -> $wrapper<$t> {
                $wrapper(!self.0)
            }
        }
    )*};
    (Neg $wrapper:ident $how:ident; $($t:ident)*) => {$(
        impl Neg for $wrapper<$t> {
            type Output = $wrapper<$t>;
            fn neg(self) -> $wrapper<$t> {
                $wrapper(self.0.$how())
            }
        }
        impl<'a> Neg for &'a $wrapper<$t> {
            type Output = $wrapper<$t>;
            fn neg(self) -> $wrapper<$t> {
                $wrapper(self.0.$how())
            }
        }
    )*};
    (Sum $wrapper:ident; $($t:ident)*) => {$(
        impl Sum for $wrapper<$t> {
            fn sum<I: Iterator<Item = $wrapper<$t>>>(iter: I) -> $wrapper<$t> {
                iter.fold($wrapper(0), |a, b| a + b)
            }
        }
        impl Product for $wrapper<$t> {
            fn product<I: Iterator<Item = $wrapper<$t>>>(iter: I) -> $wrapper<$t> {
                iter.fold($wrapper(1), |a, b| a * b)
            }
        }
        impl<'a> Sum<&'a $wrapper<$t>> for $wrapper<$t> {
            fn sum<I: Iterator<Item = &'a $wrapper<$t>>>(iter: I) -> $wrapper<$t> {
                iter.fold($wrapper(0), |a, b| a + *b)
            }
        }
        impl<'a> Product<&'a $wrapper<$t>> for $wrapper<$t> {
            fn product<I: Iterator<Item = &'a $wrapper<$t>>>(iter: I) -> $wrapper<$t> {
                iter.fold($wrapper(1), |a, b| a * *b)
            }
        }
    )*};
}
one_operand! { Wrapping; u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
one_operand! { Saturating; u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
one_operand! { Neg Wrapping wrapping_neg; u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
one_operand! { Neg Saturating saturating_neg; i8 i16 i32 i64 i128 isize }
one_operand! { Sum Wrapping; u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
one_operand! { Sum Saturating; u8 u16 u32 u64 u128 usize }

/// Shifts by the distance modulo the width.
macro_rules! shifts {
    ($($t:ident)*) => {$(
        shifts! { @ Shl shl ShlAssign shl_assign wrapping_shl $t }
        shifts! { @ Shr shr ShrAssign shr_assign wrapping_shr $t }
    )*};
    (@ $name:ident $method:ident $assign:ident $assign_method:ident $how:ident $t:ident) => {
        impl $name<usize> for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn $method(self, other: usize) -> Wrapping<$t> {
                Wrapping(self.0.$how(other as u32))
            }
        }
        impl<'a> $name<&'a usize> for Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn $method(self, other: &'a usize) -> Wrapping<$t> {
                Wrapping(self.0.$how(*other as u32))
            }
        }
        impl<'a> $name<usize> for &'a Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn $method(self, other: usize) -> Wrapping<$t> {
                Wrapping(self.0.$how(other as u32))
            }
        }
        impl<'a, 'b> $name<&'a usize> for &'b Wrapping<$t> {
            type Output = Wrapping<$t>;
            fn $method(self, other: &'a usize) -> Wrapping<$t> {
                Wrapping(self.0.$how(*other as u32))
            }
        }
        impl $assign<usize> for Wrapping<$t> {
            fn $assign_method(&mut self, other: usize) {
                self.0 = self.0.$how(other as u32);
            }
        }
        impl<'a> $assign<&'a usize> for Wrapping<$t> {
            fn $assign_method(&mut self, other: &'a usize) {
                self.0 = self.0.$how(*other as u32);
            }
        }
    };
}
shifts! { u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }
