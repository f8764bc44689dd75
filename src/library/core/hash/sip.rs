//! SipHash with one round for each block and three at the end (SipHash-1-3), and with two and four (SipHash-2-4).

use super::Hasher as HasherTrait;
use crate::intrinsics::{rotate_left, wrapping_add};
use crate::marker::PhantomData;

/// The four words of SipHash.
#[derive(Clone, Debug)]
struct State {
    v0: u64,
    v2: u64,
    v1: u64,
    v3: u64,
}

impl State {
    fn rounds(&mut self, count: u32) {
        let (mut v0, mut v1, mut v2, mut v3) = (self.v0, self.v1, self.v2, self.v3);
        let mut i = 0;
        while i < count {
            v0 = wrapping_add(v0, v1);
            v2 = wrapping_add(v2, v3);
            v1 = rotate_left(v1, 13) ^ v0;
            v3 = rotate_left(v3, 16) ^ v2;
            v0 = rotate_left(v0, 32);
            v2 = wrapping_add(v2, v1);
            v0 = wrapping_add(v0, v3);
            v1 = rotate_left(v1, 17) ^ v2;
            v3 = rotate_left(v3, 21) ^ v0;
            v2 = rotate_left(v2, 32);
            i += 1;
        }
        (self.v0, self.v1, self.v2, self.v3) = (v0, v1, v2, v3);
    }

    fn block(&mut self, block: u64, rounds: u32) {
        self.v3 ^= block;
        self.rounds(rounds);
        self.v0 ^= block;
    }
}

/// How many rounds there are.
trait Sip {
    const FOR_BLOCK: u32;
    const AT_END: u32;
}
#[derive(Clone, Debug, Default)]
struct Sip13Rounds;
impl Sip for Sip13Rounds {
    const FOR_BLOCK: u32 = 1;
    const AT_END: u32 = 3;
}
#[derive(Clone, Debug, Default)]
struct Sip24Rounds;
impl Sip for Sip24Rounds {
    const FOR_BLOCK: u32 = 2;
    const AT_END: u32 = 4;
}

#[derive(Debug)]
struct Hasher<S: Sip> {
    k0: u64,
    k1: u64,
    length: usize,
    state: State,
    /// Bytes that do not fill a block yet, the first the lowest.
    tail: u64,
    /// How many they are.
    ntail: usize,
    _marker: PhantomData<S>,
}

impl<S: Sip> Clone for Hasher<S> {
    fn clone(&self) -> Hasher<S> {
        let Hasher { k0, k1, length, ref state, tail, ntail, .. } = *self;
        Hasher { k0, k1, length, state: state.clone(), tail, ntail, _marker: PhantomData }
    }
}

impl<S: Sip> Hasher<S> {
    fn new(k0: u64, k1: u64) -> Hasher<S> {
        let state = State {
            v0: k0 ^ 0x736f6d6570736575,
            v2: k0 ^ 0x6c7967656e657261,
            v1: k1 ^ 0x646f72616e646f6d,
            v3: k1 ^ 0x7465646279746573,
        };
        Hasher { k0, k1, length: 0, state, tail: 0, ntail: 0, _marker: PhantomData }
    }

    /// Takes `size` bytes of `x`, at most 8.
    fn short(&mut self, x: u64, size: usize) {
        self.length += size;
        let needed = 8 - self.ntail;
        self.tail |= x << (8 * self.ntail);
        if size < needed {
            self.ntail += size;
            return;
        }
        self.state.block(self.tail, S::FOR_BLOCK);
        self.ntail = size - needed;
        self.tail = if needed < 8 { x >> (8 * needed) } else { 0 };
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let mut i = 0;
        while i < bytes.len() {
            self.short(bytes[i] as u64, 1);
            i += 1;
        }
    }

    #[must_use]
    fn finish(&self) -> u64 {
        let mut state = self.state.clone();
        let block = ((self.length as u64 & 0xff) << 56) | self.tail;
        state.block(block, S::FOR_BLOCK);
        state.v2 ^= 0xff;
        state.rounds(S::AT_END);
        state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    }
}

/// SipHash-1-3: what `HashMap` uses.
#[unstable(feature = "hashmap_internals")]
#[derive(Clone, Debug)]
pub struct SipHasher13 {
    hasher: Hasher<Sip13Rounds>,
}
#[derive(Clone, Debug)]
struct SipHasher24 {
    hasher: Hasher<Sip24Rounds>,
}
/// SipHash-2-4.
#[derive(Clone, Debug)]
pub struct SipHasher(SipHasher24);

impl SipHasher13 {
    /// With keys of 0.
    pub fn new() -> SipHasher13 {
        SipHasher13::new_with_keys(0, 0)
    }
    /// With these keys.
    pub fn new_with_keys(key0: u64, key1: u64) -> SipHasher13 {
        SipHasher13 { hasher: Hasher::new(key0, key1) }
    }
}
impl SipHasher {
    /// With keys of 0.
    #[must_use]
    pub fn new() -> SipHasher {
        SipHasher::new_with_keys(0, 0)
    }
    /// With these keys.
    #[must_use]
    pub fn new_with_keys(key0: u64, key1: u64) -> SipHasher {
        SipHasher(SipHasher24 { hasher: Hasher::new(key0, key1) })
    }
}

macro_rules! hashes {
    ($($name:ident |$this:ident| $hasher:expr;)*) => {$(
        impl Default for $name {
            fn default() -> $name {
                $name::new()
            }
        }
        impl HasherTrait for $name {
            fn write(&mut self, msg: &[u8]) {
                let $this = self;
                $hasher.bytes(msg)
            }
            fn write_u8(&mut self, i: u8) {
                let $this = self;
                $hasher.short(i as u64, 1)
            }
            fn write_u16(&mut self, i: u16) {
                let $this = self;
                $hasher.short(i as u64, 2)
            }
            fn write_u32(&mut self, i: u32) {
                let $this = self;
                $hasher.short(i as u64, 4)
            }
            fn write_u64(&mut self, i: u64) {
                let $this = self;
                $hasher.short(i, 8)
            }
            fn write_usize(&mut self, i: usize) {
                let $this = self;
                $hasher.short(i as u64, 8)
            }
            fn finish(&self) -> u64 {
                let $this = self;
                $hasher.finish()
            }
        }
    )*};
}
hashes! { SipHasher13 |this| this.hasher; SipHasher |this| this.0.hasher; }
