//! Pointers: an address and the allocation that it may be used for.

use crate::machine::trace::AllocationId;

/// Which allocation a pointer may reach. An allocation's number is never used again, so a pointer to one that is gone is
/// recognised, even when something new stands at its address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Provenance(u64);

impl Provenance {
    /// Of an integer.
    pub const NONE: Provenance = Provenance(0);

    /// `slot` is where the allocation is kept as long as it lives.
    pub fn new(id: AllocationId, slot: u32) -> Provenance {
        Provenance(u64::from(id.0) << 32 | u64::from(slot))
    }

    /// As one number; 0 is [`Provenance::NONE`].
    pub fn to_bits(self) -> u64 {
        self.0
    }

    /// The inverse of [`Provenance::to_bits`].
    pub fn from_bits(bits: u64) -> Provenance {
        Provenance(bits)
    }

    /// The allocation's number.
    pub fn id(self) -> AllocationId {
        AllocationId((self.0 >> 32) as u32)
    }

    /// Where the allocation is, if it still lives.
    pub fn slot(self) -> u32 {
        self.0 as u32
    }
}

/// A thin pointer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pointer {
    pub address: u64,
    pub provenance: Provenance,
}

impl Pointer {
    /// An address without an allocation: an integer as pointer, or a dangling one for values without bytes.
    pub fn without_provenance(address: u64) -> Pointer {
        Pointer { address, provenance: Provenance::NONE }
    }

    /// So many bytes further (wrapping).
    pub fn add(self, bytes: u64) -> Pointer {
        Pointer { address: self.address.wrapping_add(bytes), ..self }
    }
}
