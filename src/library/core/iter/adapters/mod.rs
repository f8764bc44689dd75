//! Iterators made of iterators.

mod chain;
mod choose;
mod debug;
mod flatten;
mod map;
mod peekable;
mod repeat;
mod shunt;
mod zip;

pub use self::chain::{Chain, Fuse, Rev, chain};
pub use self::choose::{Filter, FilterMap, MapWhile, Skip, SkipWhile, Take, TakeWhile};
pub use self::flatten::{FlatMap, Flatten};
pub use self::map::{Cloned, Copied, Enumerate, Inspect, Map, Scan};
pub use self::peekable::Peekable;
pub use self::repeat::{Cycle, StepBy};
pub(crate) use self::shunt::try_process;
pub use self::zip::{Zip, zip};
