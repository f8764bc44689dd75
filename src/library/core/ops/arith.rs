//! Arithmetic: `+ - * / % -x` and their assigning forms.

macro_rules! binary_trait {
    ($($(#[$doc:meta])* $lang:literal $name:ident $method:ident, $assign_lang:literal $assign:ident $assign_method:ident, $op:tt $assign_op:tt;)*) => {$(
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

        binary_impls! { $name $method $assign $assign_method $op $assign_op;
            u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }
    )*};
}

macro_rules! binary_impls {
    ($name:ident $method:ident $assign:ident $assign_method:ident $op:tt $assign_op:tt; $($t:ty)*) => {$(
        impl $name for $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: $t) -> $t {
                self $op other
            }
        }
        impl<'a> $name<$t> for &'a $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: $t) -> $t {
                *self $op other
            }
        }
        impl $name<&$t> for $t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: &$t) -> $t {
                self $op *other
            }
        }
        impl $name<&$t> for &$t {
            type Output = $t;
            #[track_caller]
            fn $method(self, other: &$t) -> $t {
                *self $op *other
            }
        }
        impl $assign for $t {
            #[track_caller]
            fn $assign_method(&mut self, other: $t) {
                *self $assign_op other
            }
        }
        impl $assign<&$t> for $t {
            #[track_caller]
            fn $assign_method(&mut self, other: &$t) {
                *self $assign_op *other
            }
        }
    )*};
}

binary_trait! {
    /// `+`
    "add" Add add, "add_assign" AddAssign add_assign, + +=;
    /// `-`
    "sub" Sub sub, "sub_assign" SubAssign sub_assign, - -=;
    /// `*`
    "mul" Mul mul, "mul_assign" MulAssign mul_assign, * *=;
    /// `/`
    "div" Div div, "div_assign" DivAssign div_assign, / /=;
    /// `%`
    "rem" Rem rem, "rem_assign" RemAssign rem_assign, % %=;
}

/// `-x`
#[lang = "neg"]
pub trait Neg {
    /// Of the result.
    type Output;
    /// The operation.
    #[must_use]
    fn neg(self) -> Self::Output;
}

macro_rules! neg_impls {
    ($($t:ty)*) => {$(
        impl Neg for $t {
            type Output = $t;
            #[track_caller]
            fn neg(self) -> $t {
                -self
            }
        }
        impl Neg for &$t {
            type Output = $t;
            #[track_caller]
            fn neg(self) -> $t {
                -*self
            }
        }
    )*};
}
neg_impls! { i8 i16 i32 i64 i128 isize f32 f64 }
