//! Hashing.

mod build;
mod impls;
mod sip;

pub use self::build::{BuildHasher, BuildHasherDefault};
pub use self::sip::SipHasher;
#[doc(hidden)]
pub use self::sip::SipHasher13;

/// Can be hashed.
pub trait Hash {
    /// Feeds the value to a hasher.
    fn hash<H: Hasher>(&self, state: &mut H);
    /// Feeds values to a hasher.
    fn hash_slice<H: Hasher>(data: &[Self], state: &mut H)
    where
        Self: Sized,
    {
        for piece in data {
            piece.hash(state)
        }
    }
}

/// Takes bytes and gives a number.
pub trait Hasher {
    /// The number for what was written so far.
    #[must_use]
    fn finish(&self) -> u64;
    /// Takes bytes.
    fn write(&mut self, bytes: &[u8]);
    /// Takes a number.
    fn write_u8(&mut self, i: u8) {
        self.write(&[i])
    }
    /// Takes a number.
    fn write_u16(&mut self, i: u16) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a number.
    fn write_u32(&mut self, i: u32) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a number.
    fn write_u64(&mut self, i: u64) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a number.
    fn write_u128(&mut self, i: u128) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a number.
    fn write_usize(&mut self, i: usize) {
        self.write(&i.to_ne_bytes())
    }
    /// Takes a number.
    fn write_i8(&mut self, i: i8) {
        self.write_u8(i as u8)
    }
    /// Takes a number.
    fn write_i16(&mut self, i: i16) {
        self.write_u16(i as u16)
    }
    /// Takes a number.
    fn write_i32(&mut self, i: i32) {
        self.write_u32(i as u32)
    }
    /// Takes a number.
    fn write_i64(&mut self, i: i64) {
        self.write_u64(i as u64)
    }
    /// Takes a number.
    fn write_i128(&mut self, i: i128) {
        self.write_u128(i as u128)
    }
    /// Takes a number.
    fn write_isize(&mut self, i: isize) {
        self.write_usize(i as usize)
    }
    /// Takes a length that stands before elements.
    #[doc(hidden)]
    #[unstable(feature = "hasher_prefixfree_extras")]
    fn write_length_prefix(&mut self, len: usize) {
        self.write_usize(len);
    }
    /// Takes a string.
    #[doc(hidden)]
    #[unstable(feature = "hasher_prefixfree_extras")]
    fn write_str(&mut self, s: &str) {
        self.write(s.as_bytes());
        self.write_u8(0xff);
    }
}

impl<H: Hasher + ?Sized> Hasher for &mut H {
    fn finish(&self) -> u64 {
        (**self).finish()
    }
    fn write(&mut self, bytes: &[u8]) {
        (**self).write(bytes)
    }
}
