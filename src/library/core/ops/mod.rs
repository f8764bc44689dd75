//! The traits behind operators.

mod arith;
mod bit;
mod control_flow;
mod deref;
mod drop;
mod async_function;
mod function;
mod index;
mod one_sided;
mod range;
mod try_trait;
mod unsize;

pub use self::arith::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
pub use self::bit::{
    BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign,
};
pub use self::control_flow::ControlFlow;
pub use self::deref::{Deref, DerefMut, DerefPure, LegacyReceiver, Receiver};
pub use self::drop::Drop;
pub use self::async_function::{AsyncFn, AsyncFnMut, AsyncFnOnce};
pub use self::function::{Fn, FnMut, FnOnce};
pub use self::index::{Index, IndexMut};
pub use self::one_sided::{OneSidedRange, OneSidedRangeBound};
pub use self::range::{
    Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive,
};
pub use self::try_trait::{FromResidual, Residual, Try};
pub(crate) use self::try_trait::{ChangeOutputType, NeverShortCircuit};
pub use self::unsize::{CoerceUnsized, DispatchFromDyn};
