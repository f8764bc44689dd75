//! Strings.

mod convert;
mod encode;
mod iter;
mod lossy;
mod methods;
#[unstable(feature = "pattern")]
pub mod pattern;
mod searcher;
mod split;
mod traits;
mod words;

pub use self::convert::{Utf8Error, from_utf8, from_utf8_mut, from_utf8_unchecked, from_utf8_unchecked_mut};
pub use self::encode::{EncodeUtf16, EscapeDebug, EscapeDefault, EscapeUnicode};
pub use self::iter::{Bytes, CharIndices, Chars};
pub use self::lossy::{Utf8Chunk, Utf8Chunks};
pub(crate) use self::iter::decode_at;
pub use self::split::{
    MatchIndices, Matches, RMatchIndices, RMatches, RSplit, RSplitN, RSplitTerminator, Split, SplitInclusive, SplitN,
    SplitTerminator,
};
pub use self::traits::{FromStr, ParseBoolError};
pub use self::words::{Lines, LinesAny, SplitAsciiWhitespace, SplitWhitespace};
