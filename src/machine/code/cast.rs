//! What a cast does to bytes.

use super::operand::Number;
use crate::machine::code::operand::Metadata;
use crate::machine::representation::Checks;
use crate::types::ty::Ty;

/// See the module.
#[derive(Debug)]
pub enum Cast {
    IntToInt {
        from: Number,
        to: Number,
    },
    IntToFloat {
        from: Number,
        to: Number,
    },
    FloatToInt {
        from: Number,
        to: Number,
    },
    FloatToFloat {
        from: Number,
        to: Number,
    },
    /// The same bytes; a wide pointer loses its metadata when the target is thin. Checked when it is a transmutation.
    Bytes {
        size: usize,
        checks: Option<Checks>,
    },
    /// The address without provenance.
    PtrToInt {
        to: Number,
    },
    /// A pointer made wide, with the fields around it (of a `Box`, an `Rc`) copied.
    Unsize(Box<Unsize>),
}

/// See [`Cast::Unsize`].
#[derive(Debug)]
pub struct Unsize {
    /// Other parts of the value: from, to, bytes.
    pub copies: Vec<(usize, usize, usize)>,
    /// Where the pointer is in the source and in the target.
    pub from: usize,
    pub to: usize,
    pub metadata: NewMetadata,
}

/// What becomes the second word.
#[derive(Debug)]
pub enum NewMetadata {
    Known(Metadata),
    /// A trait object of another trait: the vtable for this type is looked up by the concrete one.
    Upcast {
        object: Ty,
    },
    /// A trait object with fewer auto traits.
    Same,
}
