//! Strings.

mod convert;
mod iter;
mod methods;
pub mod pattern;
mod split;
mod traits;

pub use self::convert::{Utf8Error, from_utf8, from_utf8_mut, from_utf8_unchecked, from_utf8_unchecked_mut};
pub use self::iter::{
    Bytes, CharIndices, Chars, EncodeUtf16, EscapeDebug, EscapeDefault, EscapeUnicode, Lines, SplitAsciiWhitespace,
    SplitWhitespace,
};
pub(crate) use self::iter::decode_at;
pub use self::split::{
    MatchIndices, Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitInclusive, SplitN,
    SplitTerminator,
};
pub use self::traits::{FromStr, ParseBoolError};
