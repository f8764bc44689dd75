//! The hasher of maps and sets. Its keys are not random here: the same program hashes in the same way each time.

use super::{BuildHasher, Hasher, SipHasher13};
use crate::fmt;

/// Makes hashers with two keys.
#[derive(Clone)]
pub struct RandomState {
    k0: u64,
    k1: u64,
}

impl RandomState {
    /// With keys that are always the same.
    #[must_use]
    pub fn new() -> RandomState {
        RandomState { k0: 0x243f_6a88_85a3_08d3, k1: 0x1319_8a2e_0370_7344 }
    }
}
impl BuildHasher for RandomState {
    type Hasher = DefaultHasher;
    fn build_hasher(&self) -> DefaultHasher {
        DefaultHasher(SipHasher13::new_with_keys(self.k0, self.k1))
    }
}
impl Default for RandomState {
    fn default() -> RandomState {
        RandomState::new()
    }
}

/// SipHash-1-3.
#[derive(Clone, Debug)]
pub struct DefaultHasher(SipHasher13);

impl DefaultHasher {
    /// With keys of 0.
    #[rustc_const_conditional]
    #[must_use]
    pub fn new() -> DefaultHasher {
        DefaultHasher(SipHasher13::new_with_keys(0, 0))
    }
}
impl Default for DefaultHasher {
    fn default() -> DefaultHasher {
        DefaultHasher::new()
    }
}
impl Hasher for DefaultHasher {
    fn write(&mut self, msg: &[u8]) {
        self.0.write(msg)
    }
    fn write_u8(&mut self, i: u8) {
        self.0.write_u8(i)
    }
    fn write_u16(&mut self, i: u16) {
        self.0.write_u16(i)
    }
    fn write_u32(&mut self, i: u32) {
        self.0.write_u32(i)
    }
    fn write_u64(&mut self, i: u64) {
        self.0.write_u64(i)
    }
    fn write_usize(&mut self, i: usize) {
        self.0.write_usize(i)
    }
    fn finish(&self) -> u64 {
        self.0.finish()
    }
}
impl fmt::Debug for RandomState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RandomState").finish_non_exhaustive()
    }
}
