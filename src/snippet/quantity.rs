//! The names of what a run is measured by: `heap.allocs`, `stack.bytes` … to [`Quantity`].
//!
//! The same names serve assertions (`//@ assert heap.blocks == 1`), references (`{{#memory ID cost=heap.allocs}}`) and the
//! table under a group of blocks. At a moment they speak of what stands or has happened by then; without a moment, of the
//! whole run, where an amount that rises and falls is meant at its highest.

use crate::diagnostic::suggest::{closest, list};

/// Something that a run of a program is measured by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Quantity {
    /// Bytes of all frames that stand.
    StackBytes,
    /// How many frames stand.
    StackFrames,
    /// Bytes of all live heap allocations.
    HeapBytes,
    /// How many heap allocations are live.
    HeapBlocks,
    /// How often the allocator was asked for new memory.
    HeapAllocations,
    /// How often memory was given back to the allocator.
    HeapFrees,
    /// How often the allocator was asked to resize memory.
    HeapReallocations,
    /// Bytes of values that left a named variable.
    MovedBytes,
    /// Bytes of `Copy` values that were copied from a named variable to another one, into a call, or to the caller.
    CopiedBytes,
    /// Bytes that were in a heap allocation when it was resized, so that they may have had to be copied.
    GrownBytes,
}

/// All of them, by the names that authors write.
pub const QUANTITIES: &[(&str, Quantity)] = &[
    ("stack.bytes", Quantity::StackBytes),
    ("stack.frames", Quantity::StackFrames),
    ("heap.bytes", Quantity::HeapBytes),
    ("heap.blocks", Quantity::HeapBlocks),
    ("heap.allocs", Quantity::HeapAllocations),
    ("heap.frees", Quantity::HeapFrees),
    ("heap.reallocs", Quantity::HeapReallocations),
    ("moved.bytes", Quantity::MovedBytes),
    ("copied.bytes", Quantity::CopiedBytes),
    ("grown.bytes", Quantity::GrownBytes),
];

impl Quantity {
    /// The quantity of this name; else what there is, as a sentence.
    pub fn named(name: &str) -> Result<Quantity, String> {
        let names = || QUANTITIES.iter().map(|(name, _)| *name);
        if let Some((_, quantity)) = QUANTITIES.iter().find(|(known, _)| *known == name) {
            return Ok(*quantity);
        }
        let near = closest(name, names()).map_or(String::new(), |near| format!("did you mean `{near}`? "));
        Err(format!("{near}there are {}", list(names())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_gets_the_list() {
        assert_eq!(Quantity::named("heap.allocs"), Ok(Quantity::HeapAllocations));
        let help = Quantity::named("heap.alocs").expect_err("there is none");
        assert!(help.starts_with("did you mean `heap.allocs`? there are `stack.bytes`, "), "{help}");
    }
}
