//! The traits of iterators.

mod accum;
mod collect;
mod double_ended;
mod iterator;

pub use self::accum::{Product, Sum};
pub use self::collect::{Extend, FromIterator, IntoIterator};
pub use self::double_ended::{DoubleEndedIterator, ExactSizeIterator, FusedIterator};
pub use self::iterator::Iterator;
