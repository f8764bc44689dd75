//! `{:?}` of the adapters that hold functions, which are not shown.

use super::{Filter, FilterMap, FlatMap, Flatten, Inspect, Map, MapWhile, Scan, SkipWhile, TakeWhile};
use crate::fmt;
use crate::iter::Iterator;

macro_rules! debug {
    ($($name:ident { $($field:ident)* })*) => {$(
        impl<I: fmt::Debug, F> fmt::Debug for $name<I, F> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))*.finish()
            }
        }
    )*};
}
debug! {
    Map { iter } Inspect { iter } Filter { iter } FilterMap { iter } MapWhile { iter }
    SkipWhile { iter flag } TakeWhile { iter flag }
}

impl<I: fmt::Debug, St: fmt::Debug, F> fmt::Debug for Scan<I, St, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scan").field("iter", &self.iter).field("state", &self.state).finish()
    }
}
impl<I: fmt::Debug, U: IntoIterator<IntoIter: fmt::Debug>, F> fmt::Debug for FlatMap<I, U, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FlatMap").field("inner", &self.inner).finish()
    }
}
impl<I: fmt::Debug + Iterator<Item: IntoIterator<IntoIter: fmt::Debug>>> fmt::Debug for Flatten<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flatten").field("inner", &self.inner).finish()
    }
}
