//! Comparison: equality, order, and what follows from them.

use self::Ordering::{Equal, Greater, Less};

/// Can be compared for equality.
#[lang = "eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    /// `self == other`.
    #[must_use]
    fn eq(&self, other: &Rhs) -> bool;

    /// `self != other`.
    #[must_use]
    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

/// Equality that is reflexive.
pub trait Eq: PartialEq<Self> {
    /// Lets a derive require `Eq` of the fields.
    #[doc(hidden)]
    fn assert_receiver_is_total_eq(&self) {}
}

/// Names a type that must be `Eq`, for the derive.
#[doc(hidden)]
#[unstable(feature = "derive_eq_internals")]
pub struct AssertParamIsEq<T: Eq + ?Sized> {
    _field: crate::marker::PhantomData<T>,
}

/// How two values compare.
#[lang = "Ordering"]
#[derive(Clone, Copy, Eq, PartialOrd, Ord, PartialEq, Debug, Hash)]
#[repr(i8)]
pub enum Ordering {
    /// Less.
    Less = -1,
    /// The same.
    Equal = 0,
    /// Greater.
    Greater = 1,
}

impl Ordering {
    /// Whether it is `Equal`.
    #[must_use]
    pub const fn is_eq(self) -> bool {
        self as i8 == 0
    }
    /// Whether it is not `Equal`.
    #[must_use]
    pub const fn is_ne(self) -> bool {
        self as i8 != 0
    }
    /// Whether it is `Less`.
    #[must_use]
    pub const fn is_lt(self) -> bool {
        (self as i8) < 0
    }
    /// Whether it is `Greater`.
    #[must_use]
    pub const fn is_gt(self) -> bool {
        self as i8 > 0
    }
    /// Whether it is not `Greater`.
    #[must_use]
    pub const fn is_le(self) -> bool {
        self as i8 <= 0
    }
    /// Whether it is not `Less`.
    #[must_use]
    pub const fn is_ge(self) -> bool {
        self as i8 >= 0
    }
    /// The other way round.
    #[must_use]
    pub const fn reverse(self) -> Ordering {
        match self {
            Less => Greater,
            Equal => Equal,
            Greater => Less,
        }
    }
    /// This one, or the other where this one is `Equal`.
    #[must_use]
    pub const fn then(self, other: Ordering) -> Ordering {
        match self {
            Equal => other,
            _ => self,
        }
    }
    /// This one, or what `f` says where this one is `Equal`.
    #[rustc_const_conditional]
    #[must_use]
    pub fn then_with<F: FnOnce() -> Ordering>(self, f: F) -> Ordering {
        match self {
            Equal => f(),
            _ => self,
        }
    }
}

/// Turns an order round.
#[derive(PartialEq, Eq, Debug, Copy, Default, Hash)]
#[repr(transparent)]
pub struct Reverse<T>(pub T);

impl<T: Clone> Clone for Reverse<T> {
    fn clone(&self) -> Reverse<T> {
        Reverse(self.0.clone())
    }
    fn clone_from(&mut self, source: &Self) {
        self.0.clone_from(&source.0);
    }
}

impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Reverse<T>) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}
impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Reverse<T>) -> Ordering {
        other.0.cmp(&self.0)
    }
}

/// Has a total order.
pub trait Ord: Eq + PartialOrd<Self> {
    /// How it compares.
    #[must_use]
    fn cmp(&self, other: &Self) -> Ordering;

    /// The larger one; the second if they are equal.
    #[must_use]
    fn max(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { self } else { other }
    }

    /// The smaller one; the first if they are equal.
    #[must_use]
    fn min(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { other } else { self }
    }

    /// The nearest value between `min` and `max`.
    #[track_caller]
    #[must_use]
    fn clamp(self, min: Self, max: Self) -> Self
    where
        Self: Sized,
    {
        assert!(min <= max);
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}

/// Can be compared for order; not all pairs need be comparable.
#[lang = "partial_ord"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    /// How it compares, if it does.
    #[must_use]
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;

    /// `self < other`.
    #[must_use]
    fn lt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(ordering) => ordering.is_lt(),
            None => false,
        }
    }
    /// `self <= other`.
    #[must_use]
    fn le(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(ordering) => ordering.is_le(),
            None => false,
        }
    }
    /// `self > other`.
    #[must_use]
    fn gt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(ordering) => ordering.is_gt(),
            None => false,
        }
    }
    /// `self >= other`.
    #[must_use]
    fn ge(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(ordering) => ordering.is_ge(),
            None => false,
        }
    }
}

/// The smaller of two.
#[rustc_const_conditional]
#[must_use]
pub fn min<T: Ord>(v1: T, v2: T) -> T {
    v1.min(v2)
}

/// The larger of two.
#[rustc_const_conditional]
#[must_use]
pub fn max<T: Ord>(v1: T, v2: T) -> T {
    v1.max(v2)
}

/// The smaller of two by a comparison; the first if they are equal.
#[rustc_const_conditional]
#[must_use]
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v1, &v2).is_le() { v1 } else { v2 }
}

/// The larger of two by a comparison; the second if they are equal.
#[rustc_const_conditional]
#[must_use]
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(v1: T, v2: T, compare: F) -> T {
    if compare(&v1, &v2).is_gt() { v1 } else { v2 }
}

/// The smaller of two by a key; the first if they are equal.
#[rustc_const_conditional]
#[must_use]
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v2 } else { v1 }
}

/// The larger of two by a key; the second if they are equal.
#[rustc_const_conditional]
#[must_use]
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(v1: T, v2: T, mut f: F) -> T {
    if f(&v2) < f(&v1) { v1 } else { v2 }
}

macro_rules! eq_impls {
    ($($t:ty)*) => {$(
        impl PartialEq for $t {
            fn eq(&self, other: &Self) -> bool {
                *self == *other
            }
            fn ne(&self, other: &Self) -> bool {
                *self != *other
            }
        }
    )*};
}
eq_impls! { bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 }

macro_rules! total_impls {
    ($($t:ty)*) => {$(
        impl Eq for $t {}
        impl PartialOrd for $t {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                Some(if *self < *other { Less } else if *self == *other { Equal } else { Greater })
            }
            fn lt(&self, other: &Self) -> bool {
                *self < *other
            }
            fn le(&self, other: &Self) -> bool {
                *self <= *other
            }
            fn gt(&self, other: &Self) -> bool {
                *self > *other
            }
            fn ge(&self, other: &Self) -> bool {
                *self >= *other
            }
        }
        impl Ord for $t {
            fn cmp(&self, other: &Self) -> Ordering {
                if *self < *other { Less } else if *self == *other { Equal } else { Greater }
            }
            #[track_caller]
            fn clamp(self, min: Self, max: Self) -> Self {
                if min > max {
                    panic!("min > max. min = {min:?}, max = {max:?}");
                }
                if self < min { min } else if self > max { max } else { self }
            }
        }
    )*};
}
total_impls! { bool char u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize }

macro_rules! float_order_impls {
    ($($t:ty)*) => {$(
        impl PartialOrd for $t {
            fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
                if *self < *other {
                    Some(Less)
                } else if *self == *other {
                    Some(Equal)
                } else if *self > *other {
                    Some(Greater)
                } else {
                    None
                }
            }
            fn lt(&self, other: &Self) -> bool {
                *self < *other
            }
            fn le(&self, other: &Self) -> bool {
                *self <= *other
            }
            fn gt(&self, other: &Self) -> bool {
                *self > *other
            }
            fn ge(&self, other: &Self) -> bool {
                *self >= *other
            }
        }
    )*};
}
float_order_impls! { f32 f64 }

impl PartialEq for () {
    fn eq(&self, _other: &()) -> bool {
        true
    }
}
impl Eq for () {}
impl PartialOrd for () {
    fn partial_cmp(&self, _: &()) -> Option<Ordering> {
        Some(Equal)
    }
}
impl Ord for () {
    fn cmp(&self, _other: &()) -> Ordering {
        Equal
    }
}
impl PartialEq for ! {
    fn eq(&self, _: &!) -> bool {
        *self
    }
}
impl Eq for ! {}
impl PartialOrd for ! {
    fn partial_cmp(&self, _: &!) -> Option<Ordering> {
        *self
    }
}
impl Ord for ! {
    fn cmp(&self, _: &!) -> Ordering {
        *self
    }
}

macro_rules! reference_eq_impls {
    ($([$($a:tt)*] [$($b:tt)*];)*) => {$(
        impl<A: ?Sized, B: ?Sized> PartialEq<$($b)* B> for $($a)* A
        where
            A: PartialEq<B>,
        {
            fn eq(&self, other: & $($b)* B) -> bool {
                PartialEq::eq(&**self, &**other)
            }
            fn ne(&self, other: & $($b)* B) -> bool {
                PartialEq::ne(&**self, &**other)
            }
        }
    )*};
}
reference_eq_impls! {
    [&] [&];
    [&mut] [&mut];
    [&] [&mut];
    [&mut] [&];
}

macro_rules! reference_order_impls {
    ($([$($r:tt)*])*) => {$(
        impl<A: ?Sized, B: ?Sized> PartialOrd<$($r)* B> for $($r)* A
        where
            A: PartialOrd<B>,
        {
            fn partial_cmp(&self, other: & $($r)* B) -> Option<Ordering> {
                PartialOrd::partial_cmp(&**self, &**other)
            }
            fn lt(&self, other: & $($r)* B) -> bool {
                PartialOrd::lt(&**self, &**other)
            }
            fn le(&self, other: & $($r)* B) -> bool {
                PartialOrd::le(&**self, &**other)
            }
            fn gt(&self, other: & $($r)* B) -> bool {
                PartialOrd::gt(&**self, &**other)
            }
            fn ge(&self, other: & $($r)* B) -> bool {
                PartialOrd::ge(&**self, &**other)
            }
        }
        impl<A: ?Sized + Ord> Ord for $($r)* A {
            fn cmp(&self, other: &Self) -> Ordering {
                Ord::cmp(&**self, &**other)
            }
        }
        impl<A: ?Sized + Eq> Eq for $($r)* A {}
    )*};
}
reference_order_impls! { [&] [&mut] }
