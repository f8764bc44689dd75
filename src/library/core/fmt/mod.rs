//! Formatting: what `format_args!` becomes, and the traits that it calls.

mod builders;
mod float;
mod impls;
mod num;
pub mod rt;

pub use self::builders::{DebugList, DebugMap, DebugSet, DebugStruct, DebugTuple, FromFn, from_fn};

use self::rt::{Argument, Placeholder};

/// That writing failed. Nothing more is known.
#[derive(Copy, Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Error;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad("an error occurred when formatting an argument")
    }
}

/// What formatting gives.
pub type Result = crate::result::Result<(), Error>;

/// Something to write text into.
pub trait Write {
    /// Writes a string.
    fn write_str(&mut self, s: &str) -> Result;

    /// Writes a char.
    fn write_char(&mut self, c: char) -> Result {
        self.write_str(c.encode_utf8(&mut [0; 4]))
    }

    /// Writes what `write!` makes.
    fn write_fmt(mut self: &mut Self, args: Arguments<'_>) -> Result {
        write(&mut self, args)
    }
}

impl<W: Write + ?Sized> Write for &mut W {
    fn write_str(&mut self, s: &str) -> Result {
        (**self).write_str(s)
    }
    fn write_char(&mut self, c: char) -> Result {
        (**self).write_char(c)
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        (**self).write_fmt(args)
    }
}

/// Where a value stands in a wider field.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// At the left.
    Left,
    /// At the right.
    Right,
    /// In the middle.
    Center,
}

/// The options of one placeholder.
#[unstable(feature = "formatting_options")]
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct FormattingOptions {
    /// Bits 0 to 20 are the fill character, 21 `+`, 22 `-`, 23 `#`, 24 `0`, 25 `x?`, 26 `X?`; 27 says whether there is a width, 28 a
    /// precision. Bits 29 and 30 are the alignment: 0 left, 1 right, 2 center, 3 none. The last one is always set.
    flags: u32,
    width: u16,
    precision: u16,
}

const FILL: u32 = (1 << 21) - 1;
const SIGN_PLUS: u32 = 1 << 21;
const SIGN_MINUS: u32 = 1 << 22;
const ALTERNATE: u32 = 1 << 23;
const ZERO_PAD: u32 = 1 << 24;
const LOWER_HEX: u32 = 1 << 25;
const UPPER_HEX: u32 = 1 << 26;
const HAS_WIDTH: u32 = 1 << 27;
const HAS_PRECISION: u32 = 1 << 28;
const ALIGNMENT: u32 = 29;

impl FormattingOptions {
    /// Those of `{}`.
    pub const fn new() -> Self {
        FormattingOptions { flags: ' ' as u32 | 3 << ALIGNMENT | 1 << 31, width: 0, precision: 0 }
    }

    /// `align`: 0 left, 1 right, 2 center, 3 none. `flags`: bit 0 `+`, 1 `-`, 2 `#`, 3 `0`, 4 `x?`, 5 `X?`.
    pub(crate) fn of(fill: char, align: u8, flags: u32, width: Option<u16>, precision: Option<u16>) -> Self {
        let mut bits = fill as u32 | flags << 21 | (align as u32) << ALIGNMENT | 1 << 31;
        let mut options = FormattingOptions { flags: 0, width: 0, precision: 0 };
        if let Some(width) = width {
            bits |= HAS_WIDTH;
            options.width = width;
        }
        if let Some(precision) = precision {
            bits |= HAS_PRECISION;
            options.precision = precision;
        }
        options.flags = bits;
        options
    }

    fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    fn fill(&self) -> char {
        unsafe { char::from_u32_unchecked(self.flags & FILL) }
    }
}

/// Where and how a value is to be formatted.
pub struct Formatter<'a> {
    options: FormattingOptions,
    buf: &'a mut (dyn Write + 'a),
}

/// A format string with its arguments, as `format_args!` makes it.
#[lang = "format_arguments"]
#[derive(Copy, Clone)]
pub struct Arguments<'a> {
    pieces: &'a [&'static str],
    specs: Option<&'a [Placeholder]>,
    args: &'a [Argument<'a>],
}

impl<'a> Arguments<'a> {
    /// Of text without placeholders.
    #[doc(hidden)]
    pub const fn new_const(pieces: &'a [&'static str]) -> Self {
        Arguments { pieces, specs: None, args: &[] }
    }
    /// With plain placeholders between the pieces. The arguments come first, so that nothing waits while they are awaited.
    #[doc(hidden)]
    pub const fn new_v1(args: &'a [Argument<'a>], pieces: &'a [&'static str]) -> Self {
        Arguments { pieces, specs: None, args }
    }
    /// With these placeholders between the pieces.
    #[doc(hidden)]
    pub const fn new_v1_formatted(
        args: &'a [Argument<'a>],
        pieces: &'a [&'static str],
        specs: &'a [Placeholder],
    ) -> Self {
        Arguments { pieces, specs: Some(specs), args }
    }
    /// The text, if there are no arguments.
    #[must_use]
    pub const fn as_str(&self) -> Option<&'static str> {
        if self.args.len() != 0 {
            None
        } else if self.pieces.len() == 0 {
            Some("")
        } else if self.pieces.len() == 1 {
            Some(self.pieces[0])
        } else {
            None
        }
    }
    /// How long the result may become: what `format!` reserves.
    #[doc(hidden)]
    #[unstable(feature = "fmt_internals")]
    pub fn estimated_capacity(&self) -> usize {
        let mut pieces_length = 0;
        let mut i = 0;
        while i < self.pieces.len() {
            pieces_length += self.pieces[i].len();
            i += 1;
        }
        if self.args.len() == 0 {
            pieces_length
        } else if pieces_length < 16 && (self.pieces.len() == 0 || self.pieces[0].len() == 0) {
            0
        } else {
            pieces_length * 2
        }
    }
}

impl Debug for Arguments<'_> {
    fn fmt(&self, fmt: &mut Formatter<'_>) -> Result {
        write(fmt.buf, *self)
    }
}
impl Display for Arguments<'_> {
    fn fmt(&self, fmt: &mut Formatter<'_>) -> Result {
        write(fmt.buf, *self)
    }
}

/// Formats into a buffer.
pub fn write(output: &mut dyn Write, args: Arguments<'_>) -> Result {
    let pieces = args.pieces;
    let count = match args.specs {
        None => args.args.len(),
        Some(specs) => specs.len(),
    };
    let mut f = Formatter { options: FormattingOptions::new(), buf: output };
    let mut i = 0;
    while i < count {
        let piece = pieces[i];
        if piece.len() != 0 {
            f.buf.write_str(piece)?;
        }
        match args.specs {
            None => args.args[i].fmt(&mut f)?,
            Some(specs) => {
                let spec = &specs[i];
                f.options = spec.options(args.args);
                args.args[spec.position].fmt(&mut f)?;
            }
        }
        i += 1;
    }
    if i < pieces.len() {
        f.buf.write_str(pieces[i])?;
    }
    Ok(())
}

macro_rules! format_traits {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        pub trait $name {
            /// Formats the value.
            fn fmt(&self, f: &mut Formatter<'_>) -> Result;
        }

        impl<T: ?Sized + $name> $name for &T {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                $name::fmt(&**self, f)
            }
        }
        impl<T: ?Sized + $name> $name for &mut T {
            fn fmt(&self, f: &mut Formatter<'_>) -> Result {
                $name::fmt(&**self, f)
            }
        }
    )*};
}
format_traits! {
    /// `{:?}`
    Debug
    /// `{}`
    Display
    /// `{:o}`
    Octal
    /// `{:b}`
    Binary
    /// `{:x}`
    LowerHex
    /// `{:X}`
    UpperHex
    /// `{:e}`
    LowerExp
    /// `{:E}`
    UpperExp
}

/// `{:p}`
pub trait Pointer {
    /// Formats the value.
    fn fmt(&self, f: &mut Formatter<'_>) -> Result;
}
impl<T: ?Sized> Pointer for &T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        pointer_fmt(*self, f)
    }
}
impl<T: ?Sized> Pointer for &mut T {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        pointer_fmt(*self, f)
    }
}

/// A pointer as `{:p}` and `{:?}` show it: its address, and what it carries beside that.
pub(crate) fn pointer_fmt<T: ?Sized>(pointer: *const T, f: &mut Formatter<'_>) -> Result {
    let addr = pointer as *const ();
    match crate::ptr::beside(&pointer) {
        crate::ptr::Beside::Nothing => pointer_fmt_inner(addr as usize, f),
        crate::ptr::Beside::Length(len) => f.debug_struct("Pointer").field("addr", &addr).field("metadata", &len).finish(),
        crate::ptr::Beside::VTable(table) => {
            f.debug_struct("Pointer").field("addr", &addr).field("metadata", &DynMetadata(table)).finish()
        }
    }
}

/// The metadata of a pointer to `dyn Trait`.
#[derive(Debug)]
struct DynMetadata(#[allow(dead_code)] *const ());

/// An address as `{:p}` and `{:?}` show it.
pub(crate) fn pointer_fmt_inner(addr: usize, f: &mut Formatter<'_>) -> Result {
    let old = f.options;
    if f.alternate() {
        f.options.flags |= ZERO_PAD;
        if !f.options.has(HAS_WIDTH) {
            f.options.flags |= HAS_WIDTH;
            f.options.width = 18;
        }
    }
    f.options.flags |= ALTERNATE;
    let ret = LowerHex::fmt(&addr, f);
    f.options = old;
    ret
}

/// What is to be written after a value in a wider field.
#[must_use]
pub(crate) struct PostPadding {
    fill: char,
    padding: usize,
}

impl PostPadding {
    pub(crate) fn write(self, f: &mut Formatter<'_>) -> Result {
        let mut i = 0;
        while i < self.padding {
            f.buf.write_char(self.fill)?;
            i += 1;
        }
        Ok(())
    }
}

impl<'a> Formatter<'a> {
    /// With these options into this buffer.
    #[unstable(feature = "formatting_options")]
    pub const fn new(buf: &'a mut (dyn Write + 'a), options: FormattingOptions) -> Self {
        Formatter { options, buf }
    }

    /// The same options with another buffer.
    pub(crate) fn wrap_buf<'b>(&self, buf: &'b mut (dyn Write + 'b)) -> Formatter<'b> {
        Formatter { options: self.options, buf }
    }

    pub(crate) fn buf(&mut self) -> &mut (dyn Write + 'a) {
        self.buf
    }

    pub(crate) fn options_mut(&mut self) -> &mut FormattingOptions {
        &mut self.options
    }

    /// Writes a number whose digits are known, with sign, prefix and padding as the options say.
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {
        // Neither width nor `+` nor `#`: what most numbers are written with.
        if !self.options.has(HAS_WIDTH | SIGN_PLUS | ALTERNATE) {
            if !is_nonnegative {
                self.buf.write_char('-')?;
            }
            return self.buf.write_str(buf);
        }
        let mut width = buf.len();
        let mut sign = None;
        if !is_nonnegative {
            sign = Some('-');
            width += 1;
        } else if self.sign_plus() {
            sign = Some('+');
            width += 1;
        }
        let prefix = if self.alternate() {
            width += prefix.len();
            Some(prefix)
        } else {
            None
        };
        // It is 0 where there is none.
        let min = self.options.width as usize;
        if width >= min {
            self.write_prefix(sign, prefix)?;
            self.buf.write_str(buf)
        } else if self.sign_aware_zero_pad() {
            let old = self.options;
            let kept = self.options.flags & !(FILL | 3 << ALIGNMENT);
            self.options.flags = kept | '0' as u32 | 1 << ALIGNMENT;
            self.write_prefix(sign, prefix)?;
            let post = self.padding(min - width, Alignment::Right)?;
            self.buf.write_str(buf)?;
            post.write(self)?;
            self.options = old;
            Ok(())
        } else {
            let post = self.padding(min - width, Alignment::Right)?;
            self.write_prefix(sign, prefix)?;
            self.buf.write_str(buf)?;
            post.write(self)
        }
    }

    fn write_prefix(&mut self, sign: Option<char>, prefix: Option<&str>) -> Result {
        if let Some(c) = sign {
            self.buf.write_char(c)?;
        }
        match prefix {
            Some(prefix) => self.buf.write_str(prefix),
            None => Ok(()),
        }
    }

    /// Writes a string, cut to the precision and padded to the width.
    pub fn pad(&mut self, s: &str) -> Result {
        if !self.options.has(HAS_WIDTH | HAS_PRECISION) {
            return self.buf.write_str(s);
        }
        let s = match self.precision() {
            Some(max) => first_chars(s, max),
            None => s,
        };
        match self.width() {
            None => self.buf.write_str(s),
            Some(width) => {
                let count = s.chars().count();
                if count >= width {
                    self.buf.write_str(s)
                } else {
                    let post = self.padding(width - count, Alignment::Left)?;
                    self.buf.write_str(s)?;
                    post.write(self)
                }
            }
        }
    }

    /// Writes the padding before the value and gives the one after it.
    pub(crate) fn padding(&mut self, padding: usize, default: Alignment) -> crate::result::Result<PostPadding, Error> {
        let align = match self.align() {
            Some(align) => align,
            None => default,
        };
        let left = match align {
            Alignment::Left => 0,
            Alignment::Right => padding,
            Alignment::Center => padding / 2,
        };
        let fill = self.options.fill();
        let mut i = 0;
        while i < left {
            self.buf.write_char(fill)?;
            i += 1;
        }
        Ok(PostPadding { fill, padding: padding - left })
    }

    /// Writes a string as it stands.
    pub fn write_str(&mut self, data: &str) -> Result {
        self.buf.write_str(data)
    }
    /// Writes what `write!` makes.
    pub fn write_fmt(&mut self, fmt: Arguments<'_>) -> Result {
        write(self.buf, fmt)
    }
    /// The fill character.
    #[must_use]
    pub fn fill(&self) -> char {
        self.options.fill()
    }
    /// The alignment, if one was asked for.
    #[must_use]
    pub fn align(&self) -> Option<Alignment> {
        match self.options.flags >> ALIGNMENT & 3 {
            0 => Some(Alignment::Left),
            1 => Some(Alignment::Right),
            2 => Some(Alignment::Center),
            _ => None,
        }
    }
    /// The width, if one was asked for.
    #[must_use]
    pub fn width(&self) -> Option<usize> {
        if self.options.has(HAS_WIDTH) { Some(self.options.width as usize) } else { None }
    }
    /// The precision, if one was asked for.
    #[must_use]
    pub fn precision(&self) -> Option<usize> {
        if self.options.has(HAS_PRECISION) { Some(self.options.precision as usize) } else { None }
    }
    /// The flags as bits: `+`, `-`, `#`, `0`.
    #[must_use]
    pub fn flags(&self) -> u32 {
        self.options.flags >> 21 & 0x3f
    }
    /// `+`
    #[must_use]
    pub fn sign_plus(&self) -> bool {
        self.options.has(SIGN_PLUS)
    }
    /// `-`
    #[must_use]
    pub fn sign_minus(&self) -> bool {
        self.options.has(SIGN_MINUS)
    }
    /// `#`
    #[must_use]
    pub fn alternate(&self) -> bool {
        self.options.has(ALTERNATE)
    }
    /// `0`
    #[must_use]
    pub fn sign_aware_zero_pad(&self) -> bool {
        self.options.has(ZERO_PAD)
    }
    pub(crate) fn debug_lower_hex(&self) -> bool {
        self.options.has(LOWER_HEX)
    }
    pub(crate) fn debug_upper_hex(&self) -> bool {
        self.options.has(UPPER_HEX)
    }
    /// All options.
    #[unstable(feature = "formatting_options")]
    pub const fn options(&self) -> FormattingOptions {
        self.options
    }
}

impl Write for Formatter<'_> {
    fn write_str(&mut self, s: &str) -> Result {
        self.buf.write_str(s)
    }
    fn write_char(&mut self, c: char) -> Result {
        self.buf.write_char(c)
    }
    fn write_fmt(&mut self, args: Arguments<'_>) -> Result {
        write(self.buf, args)
    }
}

/// The first `max` chars of a string.
fn first_chars(s: &str, max: usize) -> &str {
    match s.char_indices().nth(max) {
        Some((end, _)) => unsafe { s.get_unchecked(..end) },
        None => s,
    }
}
