//! [`Option`]: a value or nothing.

use crate::convert::Infallible;
use crate::hint;
use crate::iter::FusedIterator;
use crate::mem;
use crate::ops::{ControlFlow, Deref, DerefMut, FromResidual, Residual, Try};
use crate::panicking;
use crate::pin::Pin;

/// A value or nothing.
#[lang = "Option"]
#[derive(Copy, Eq, Debug, Hash, PartialOrd, Ord, PartialEq)]
pub enum Option<T> {
    /// Nothing.
    #[lang = "None"]
    None,
    /// A value.
    #[lang = "Some"]
    Some(T),
}

impl<T> Option<T> {
    /// How many values there are.
    const fn len(&self) -> usize {
        self.is_some() as usize
    }
    /// Whether there is a value.
    #[must_use]
    pub const fn is_some(&self) -> bool {
        matches!(*self, Some(_))
    }
    /// Whether there is a value that fulfils `f`.
    #[rustc_const_conditional]
    #[must_use]
    pub fn is_some_and(self, f: impl FnOnce(T) -> bool) -> bool {
        match self {
            None => false,
            Some(x) => f(x),
        }
    }
    /// Whether there is none.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        matches!(*self, None)
    }
    /// Whether there is none, or the value fulfils `f`.
    #[rustc_const_conditional]
    #[must_use]
    pub fn is_none_or(self, f: impl FnOnce(T) -> bool) -> bool {
        match self {
            None => true,
            Some(x) => f(x),
        }
    }
    /// By reference.
    pub const fn as_ref(&self) -> Option<&T> {
        match *self {
            Some(ref x) => Some(x),
            None => None,
        }
    }
    /// By mutable reference.
    pub const fn as_mut(&mut self) -> Option<&mut T> {
        match *self {
            Some(ref mut x) => Some(x),
            None => None,
        }
    }
    /// By pinned reference.
    #[must_use]
    pub const fn as_pin_mut(self: Pin<&mut Self>) -> Option<Pin<&mut T>> {
        match unsafe { Pin::get_unchecked_mut(self) } {
            Some(x) => Some(unsafe { Pin::new_unchecked(x) }),
            None => None,
        }
    }
    /// As a slice of none or one.
    #[must_use]
    pub const fn as_slice(&self) -> &[T] {
        match self {
            Some(x) => crate::slice::from_ref(x),
            None => &[],
        }
    }
    /// As a slice of none or one.
    #[must_use]
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Some(x) => crate::slice::from_mut(x),
            None => &mut [],
        }
    }
    /// By pinned reference.
    #[must_use]
    pub const fn as_pin_ref(self: Pin<&Self>) -> Option<Pin<&T>> {
        match Pin::get_ref(self) {
            Some(x) => Some(unsafe { Pin::new_unchecked(x) }),
            None => None,
        }
    }
    /// The value, or a panic with the message.
    #[track_caller]
    pub const fn expect(self, msg: &str) -> T {
        match self {
            Some(val) => val,
            None => expect_failed(msg),
        }
    }
    /// The value, or a panic.
    #[track_caller]
    pub const fn unwrap(self) -> T {
        match self {
            Some(val) => val,
            None => unwrap_failed(),
        }
    }
    /// The value, or another one.
    #[rustc_const_conditional]
    pub fn unwrap_or(self, default: T) -> T {
        match self {
            Some(x) => x,
            None => default,
        }
    }
    /// The value, or what `f` gives.
    #[track_caller]
    #[rustc_const_conditional]
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, f: F) -> T {
        match self {
            Some(x) => x,
            None => f(),
        }
    }
    /// The value, or the type's default.
    #[rustc_const_conditional]
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        match self {
            Some(x) => x,
            None => T::default(),
        }
    }
    /// The value, which must be there.
    #[track_caller]
    pub const unsafe fn unwrap_unchecked(self) -> T {
        match self {
            Some(val) => val,
            None => unsafe { hint::unreachable_unchecked() },
        }
    }
    /// Maps the value.
    #[rustc_const_conditional]
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Option<U> {
        match self {
            Some(x) => Some(f(x)),
            None => None,
        }
    }
    /// Shows the value to `f`.
    #[rustc_const_conditional]
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self {
        if let Some(ref x) = self {
            f(x);
        }
        self
    }
    /// The mapped value, or another one.
    #[rustc_const_conditional]
    #[must_use]
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {
        match self {
            Some(t) => f(t),
            None => default,
        }
    }
    /// The mapped value, or what `default` gives.
    #[rustc_const_conditional]
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {
        match self {
            Some(t) => f(t),
            None => default(),
        }
    }
    /// The value, or an error.
    #[rustc_const_conditional]
    pub fn ok_or<E>(self, err: E) -> Result<T, E> {
        match self {
            Some(v) => Ok(v),
            None => Err(err),
        }
    }
    /// The value, or the error that `err` gives.
    #[rustc_const_conditional]
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, err: F) -> Result<T, E> {
        match self {
            Some(v) => Ok(v),
            None => Err(err()),
        }
    }
    /// What the value points to.
    #[rustc_const_conditional]
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        match self {
            Some(t) => Some(t.deref()),
            None => None,
        }
    }
    /// What the value points to, to be changed.
    #[rustc_const_conditional]
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
    where
        T: DerefMut,
    {
        match self {
            Some(t) => Some(t.deref_mut()),
            None => None,
        }
    }
    /// Over the value.
    pub fn iter(&self) -> Iter<'_, T> {
        Iter { inner: Item { opt: self.as_ref() } }
    }
    /// Over the value, to change it.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        IterMut { inner: Item { opt: self.as_mut() } }
    }
    /// `optb`, if there is a value.
    #[rustc_const_conditional]
    pub fn and<U>(self, optb: Option<U>) -> Option<U> {
        match self {
            Some(_) => optb,
            None => None,
        }
    }
    /// What `f` makes of the value.
    #[rustc_const_conditional]
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, f: F) -> Option<U> {
        match self {
            Some(x) => f(x),
            None => None,
        }
    }
    /// The value, if it fulfils the predicate.
    #[rustc_const_conditional]
    pub fn filter<P: FnOnce(&T) -> bool>(self, predicate: P) -> Self {
        if let Some(x) = self {
            if predicate(&x) {
                return Some(x);
            }
        }
        None
    }
    /// This one, or `optb`.
    #[rustc_const_conditional]
    pub fn or(self, optb: Option<T>) -> Option<T> {
        match self {
            x @ Some(_) => x,
            None => optb,
        }
    }
    /// This one, or what `f` gives.
    #[rustc_const_conditional]
    pub fn or_else<F: FnOnce() -> Option<T>>(self, f: F) -> Option<T> {
        match self {
            x @ Some(_) => x,
            None => f(),
        }
    }
    /// The one that is there, if exactly one is.
    #[rustc_const_conditional]
    pub fn xor(self, optb: Option<T>) -> Option<T> {
        match (self, optb) {
            (a @ Some(_), None) => a,
            (None, b @ Some(_)) => b,
            _ => None,
        }
    }
    /// Puts a value in.
    #[rustc_const_conditional]
    #[must_use]
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Some(value);
        unsafe { self.as_mut().unwrap_unchecked() }
    }
    /// The value; puts one in if there is none.
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        if let None = *self {
            *self = Some(value);
        }
        unsafe { self.as_mut().unwrap_unchecked() }
    }
    /// The value; puts the default in if there is none.
    #[rustc_const_conditional]
    pub fn get_or_insert_default(&mut self) -> &mut T
    where
        T: Default,
    {
        self.get_or_insert_with(T::default)
    }
    /// The value; puts in what `f` gives if there is none.
    #[rustc_const_conditional]
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, f: F) -> &mut T {
        if let None = self {
            *self = Some(f());
        }
        unsafe { self.as_mut().unwrap_unchecked() }
    }
    /// Takes the value out.
    pub const fn take(&mut self) -> Option<T> {
        mem::replace(self, None)
    }
    /// Takes the value out if it fulfils the predicate.
    #[rustc_const_conditional]
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, predicate: P) -> Option<T> {
        if self.as_mut().map_or(false, predicate) { self.take() } else { None }
    }
    /// Puts a value in and gives the old one.
    pub const fn replace(&mut self, value: T) -> Option<T> {
        mem::replace(self, Some(value))
    }
    /// Both values, if both are there.
    #[rustc_const_conditional]
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) {
            (Some(a), Some(b)) => Some((a, b)),
            _ => None,
        }
    }
}

impl<T, U> Option<(T, U)> {
    /// A pair of options.
    pub fn unzip(self) -> (Option<T>, Option<U>) {
        match self {
            Some((a, b)) => (Some(a), Some(b)),
            None => (None, None),
        }
    }
}

impl<T> Option<&T> {
    /// The value, copied.
    #[must_use]
    pub const fn copied(self) -> Option<T>
    where
        T: Copy,
    {
        match self {
            Some(&v) => Some(v),
            None => None,
        }
    }
    /// The value, cloned.
    #[must_use]
    pub fn cloned(self) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Some(t) => Some(t.clone()),
            None => None,
        }
    }
}

impl<T> Option<&mut T> {
    /// The value, copied.
    #[must_use]
    pub const fn copied(self) -> Option<T>
    where
        T: Copy,
    {
        match self {
            Some(&mut t) => Some(t),
            None => None,
        }
    }
    /// The value, cloned.
    #[must_use]
    pub fn cloned(self) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Some(t) => Some(t.clone()),
            None => None,
        }
    }
}

impl<T, E> Option<Result<T, E>> {
    /// A result of an option.
    pub const fn transpose(self) -> Result<Option<T>, E> {
        match self {
            Some(Ok(x)) => Ok(Some(x)),
            Some(Err(e)) => Err(e),
            None => Ok(None),
        }
    }
}

impl<T> Option<Option<T>> {
    /// One layer less.
    pub const fn flatten(self) -> Option<T> {
        match self {
            Some(inner) => inner,
            None => None,
        }
    }
}

#[cold]
#[track_caller]
fn unwrap_failed() -> ! {
    panicking::panic("called `Option::unwrap()` on a `None` value")
}

#[cold]
#[track_caller]
fn expect_failed(msg: &str) -> ! {
    panicking::panic_display(&msg)
}

impl<T: Clone> Clone for Option<T> {
    fn clone(&self) -> Self {
        match self {
            Some(x) => Some(x.clone()),
            None => None,
        }
    }
    fn clone_from(&mut self, source: &Self) {
        match (self, source) {
            (Some(to), Some(from)) => to.clone_from(from),
            (to, from) => *to = from.clone(),
        }
    }
}
impl<T> Default for Option<T> {
    fn default() -> Option<T> {
        None
    }
}
impl<T> From<T> for Option<T> {
    fn from(val: T) -> Option<T> {
        Some(val)
    }
}
impl<'a, T> From<&'a Option<T>> for Option<&'a T> {
    fn from(o: &'a Option<T>) -> Option<&'a T> {
        o.as_ref()
    }
}
impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {
    fn from(o: &'a mut Option<T>) -> Option<&'a mut T> {
        o.as_mut()
    }
}

macro_rules! option_iterator {
    ($(#[$doc:meta])* [$($generics:tt)*] $name:ty, $item:ty) => {
        impl<$($generics)*> Iterator for $name {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                self.inner.opt.take()
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                let n = if self.inner.opt.is_some() { 1 } else { 0 };
                (n, Some(n))
            }
            fn __trusted_len(&self) -> bool {
                true
            }
        }
        impl<$($generics)*> DoubleEndedIterator for $name {
            fn next_back(&mut self) -> Option<$item> {
                self.inner.opt.take()
            }
        }
        impl<$($generics)*> ExactSizeIterator for $name {}
        impl<$($generics)*> FusedIterator for $name {}
    };
}

/// What is left of an option's iterator.
#[derive(Clone, Debug)]
struct Item<A> {
    opt: Option<A>,
}

/// See [`Option::iter`].
#[derive(Debug)]
pub struct Iter<'a, A> {
    inner: Item<&'a A>,
}
option_iterator! { ['a, A] Iter<'a, A>, &'a A }
impl<A> Clone for Iter<'_, A> {
    fn clone(&self) -> Self {
        Iter { inner: Item { opt: self.inner.opt } }
    }
}

/// See [`Option::iter_mut`].
#[derive(Debug)]
pub struct IterMut<'a, A> {
    inner: Item<&'a mut A>,
}
option_iterator! { ['a, A] IterMut<'a, A>, &'a mut A }

/// Over the value of an option.
#[derive(Clone, Debug)]
pub struct IntoIter<A> {
    inner: Item<A>,
}
option_iterator! { [A] IntoIter<A>, A }

impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (0, Some(1))
    }
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { inner: Item { opt: self } }
    }
}
impl<'a, T> IntoIterator for &'a Option<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (0, Some(1))
    }
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}
impl<'a, T> IntoIterator for &'a mut Option<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    fn __len_of_all() -> (usize, Option<usize>) {
        (0, Some(1))
    }
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<A, V: FromIterator<A>> FromIterator<Option<A>> for Option<V> {
    fn from_iter<I: IntoIterator<Item = Option<A>>>(iter: I) -> Option<V> {
        crate::iter::try_process(iter.into_iter(), |i| i.collect())
    }
}

impl<T> Try for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;
    fn from_output(output: T) -> Self {
        Some(output)
    }
    fn branch(self) -> ControlFlow<Option<Infallible>, T> {
        match self {
            Some(v) => ControlFlow::Continue(v),
            None => ControlFlow::Break(None),
        }
    }
}
impl<T> FromResidual<Option<Infallible>> for Option<T> {
    fn from_residual(residual: Option<Infallible>) -> Self {
        match residual {
            None => None,
        }
    }
}
impl<T> Residual<T> for Option<Infallible> {
    type TryType = Option<T>;
}

/// What `option_env!` gives: no variable is set.
#[lang = "option_env"]
#[doc(hidden)]
pub const fn __option_env() -> Option<&'static str> {
    None
}
