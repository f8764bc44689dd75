//! How large the value behind a pointer is: known, or told by the pointer's metadata.

/// Size and alignment of a possibly unsized type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Extent {
    Known { size: u64, align: u64 },
    Unsized(Box<UnsizedExtent>),
}

/// See [`Extent`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnsizedExtent {
    /// The structs around the unsized tail, outermost first: the tail's offset in each and its own alignment.
    pub around: Vec<(u64, u64)>,
    pub tail: Tail,
}

/// See [`UnsizedExtent`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tail {
    Slice { stride: u64, align: u64 },
    VTable,
}

impl UnsizedExtent {
    /// Size and alignment of the whole for a tail of this size and alignment; `None` if it does not fit into memory.
    pub fn whole(&self, tail_size: u64, tail_align: u64) -> Option<(u64, u64)> {
        self.around.iter().rev().try_fold((tail_size, tail_align), |(size, align), (offset, own)| {
            let start = match self.tail {
                Tail::Slice { .. } => *offset,
                Tail::VTable => offset.checked_next_multiple_of(align)?,
            };
            let align = align.max(*own);
            Some((start.checked_add(size)?.checked_next_multiple_of(align)?, align))
        })
    }
}
