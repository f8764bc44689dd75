//! What a statement means to the author's variables, and to values without a name that may own something: moves,
//! initialisation, borrows. Worked out once, noted when it runs.

use std::sync::Arc;

use crate::machine::trace::MoveTarget;

/// One effect of a user statement on variables.
#[derive(Clone, Debug)]
pub enum Note {
    /// A value left a variable, or the part at this path (field numbers).
    Moved { local: u32, path: Vec<u32>, text: Arc<str>, to: MoveTarget, bytes: u64 },
    /// A `Copy` value of a named variable was copied into another one, into a call, or to the caller.
    Copied { local: u32, text: Arc<str>, to: MoveTarget, bytes: u64 },
    /// A variable (or a part of it) has a value now.
    Assigned { local: u32, path: Vec<u32> },
    /// A reference to a named place was made.
    Borrowed { local: u32, text: Arc<str>, mutable: bool },
    /// A drop begins: effects are counted from here.
    DropStarts,
    /// Drop glue has run on a variable or a part of it, or on something else.
    Dropped { local: Option<u32>, path: Vec<u32>, text: Arc<str> },
}
