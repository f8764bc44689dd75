//! A MIR place to the shortest way to its bytes.

use crate::machine::representation::LayoutError;

/// Where a value is, seen from the running frame.
#[derive(Clone, Debug)]
pub enum Place {
    /// In the frame itself.
    Local {
        local: u32,
        /// Bytes from the frame's start.
        offset: u32,
    },
    /// Behind a thin pointer that lies in the frame.
    Deref {
        /// Bytes from the frame's start.
        pointer: u32,
        /// Bytes from what it points to.
        offset: u64,
        size: u64,
        align: u64,
    },
    Path(Box<Path>),
}

/// A place that takes several steps.
#[derive(Clone, Debug)]
pub struct Path {
    pub local: u32,
    /// Bytes from the frame's start.
    pub offset: u32,
    pub steps: Box<[PathStep]>,
    /// What is accessed at the end.
    pub size: u64,
    pub align: u64,
}

/// One step of a [`Path`].
#[derive(Clone, Debug)]
pub enum PathStep {
    Offset(u64),
    /// Through the pointer that lies here; a wide one brings its metadata.
    Deref {
        wide: bool,
    },
    /// The element whose number is in the frame at this offset.
    Index {
        index: u32,
        stride: u64,
    },
    /// Counted from the end; `len` is that of an array, a slice brings its own.
    FromEnd {
        offset: u64,
        stride: u64,
        len: Option<u64>,
    },
    /// The rest of a slice: without the first `from` and the last `to`.
    Subslice {
        from: u64,
        to: u64,
        stride: u64,
    },
    /// A field of unknown type behind this many bytes, aligned as the vtable says.
    UnsizedField {
        offset: u64,
    },
}

/// Why code cannot be made, in words for "unsupported".
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused(pub String);

impl From<LayoutError> for Refused {
    fn from(error: LayoutError) -> Refused {
        match error {
            LayoutError::TooLarge => Refused("a type that is too large for the address space".to_string()),
            LayoutError::Unsupported(what) => Refused(what),
        }
    }
}

impl Place {
    /// A whole local, or a part of it at this offset of the frame.
    pub fn local(local: u32, offset: u32) -> Place {
        Place::Local { local, offset }
    }

    /// A part of the place: so many bytes further, this large, not aligned better than this.
    pub fn part(&self, bytes: u64, part_size: u64, part_align: u64) -> Place {
        match self {
            Place::Local { local, offset } => Place::Local { local: *local, offset: offset + bytes as u32 },
            Place::Deref { pointer, offset, align, .. } => Place::Deref {
                pointer: *pointer,
                offset: offset + bytes,
                size: part_size,
                align: part_align.min(*align),
            },
            Place::Path(path) => {
                let mut path = path.clone();
                let mut steps = path.steps.to_vec();
                match steps.last_mut() {
                    Some(PathStep::Offset(offset)) => *offset += bytes,
                    _ => steps.push(PathStep::Offset(bytes)),
                }
                path.steps = steps.into();
                path.size = part_size;
                path.align = path.align.min(part_align);
                Place::Path(path)
            }
        }
    }
}
