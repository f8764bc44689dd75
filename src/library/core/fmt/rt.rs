//! What `format_args!` makes: arguments and placeholders.

use super::{
    Binary, Debug, Display, Formatter, FormattingOptions, LowerExp, LowerHex, Octal, Pointer, Result, UpperExp, UpperHex,
};
use crate::intrinsics;

/// One placeholder: which argument, and how.
#[lang = "format_placeholder"]
#[derive(Copy, Clone)]
pub struct Placeholder {
    pub(crate) position: usize,
    fill: char,
    align: u8,
    flags: u32,
    precision: Count,
    width: Count,
}

impl Placeholder {
    /// `align`: 0 left, 1 right, 2 center, 3 none. `flags`: bit 0 `+`, 1 `-`, 2 `#`, 3 `0`, 4 `x?`, 5 `X?`.
    pub const fn new(position: usize, fill: char, align: u8, flags: u32, precision: Count, width: Count) -> Self {
        Placeholder { position, fill, align, flags, precision, width }
    }

    pub(crate) fn options(&self, args: &[Argument<'_>]) -> FormattingOptions {
        FormattingOptions::of(self.fill, self.align, self.flags, self.width.get(args), self.precision.get(args))
    }
}

/// A width or precision.
#[lang = "format_count"]
#[derive(Copy, Clone)]
pub enum Count {
    /// A number.
    Is(usize),
    /// The value of an argument.
    Param(usize),
    /// None was given.
    Implied,
}

impl Count {
    fn get(&self, args: &[Argument<'_>]) -> Option<u16> {
        match *self {
            Count::Is(n) => Some(n as u16),
            Count::Param(i) => Some(unsafe { *(args[i].value as *const usize) as u16 }),
            Count::Implied => None,
        }
    }
}

/// A value with the function that formats it.
#[lang = "format_argument"]
#[derive(Copy, Clone)]
pub struct Argument<'a> {
    value: *const (),
    formatter: fn(*const (), &mut Formatter<'_>) -> Result,
    _lifetime: crate::marker::PhantomData<&'a ()>,
}

macro_rules! constructors {
    ($($name:ident: $tr:ident;)*) => {$(
        /// To be formatted by the trait of this name.
        pub const fn $name<T: $tr>(x: &'a T) -> Argument<'a> {
            let formatter: fn(&T, &mut Formatter<'_>) -> Result = <T as $tr>::fmt;
            Argument {
                value: x as *const T as *const (),
                formatter: unsafe { intrinsics::transmute_unchecked(formatter) },
                _lifetime: crate::marker::PhantomData,
            }
        }
    )*};
}

impl<'a> Argument<'a> {
    constructors! {
        new_display: Display;
        new_debug: Debug;
        new_lower_hex: LowerHex;
        new_upper_hex: UpperHex;
        new_octal: Octal;
        new_binary: Binary;
        new_lower_exp: LowerExp;
        new_upper_exp: UpperExp;
        new_pointer: Pointer;
    }

    /// A width or precision that an argument gives.
    pub const fn from_usize(x: &'a usize) -> Argument<'a> {
        Argument {
            value: x as *const usize as *const (),
            formatter: |_, _| Ok(()),
            _lifetime: crate::marker::PhantomData,
        }
    }

    pub(crate) fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        (self.formatter)(self.value, f)
    }
}
