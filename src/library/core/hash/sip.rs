//! SipHash with one round for each block and three at the end (SipHash-1-3), and with two and four (SipHash-2-4).

use super::Hasher;
use crate::intrinsics::{rotate_left, wrapping_add};

/// The state of SipHash.
#[derive(Clone, Debug)]
struct State {
    v0: u64,
    v1: u64,
    v2: u64,
    v3: u64,
    /// Bytes that do not fill a block yet, the first the lowest.
    tail: u64,
    tail_len: usize,
    length: usize,
}

impl State {
    fn new(k0: u64, k1: u64) -> State {
        State {
            v0: k0 ^ 0x736f6d6570736575,
            v1: k1 ^ 0x646f72616e646f6d,
            v2: k0 ^ 0x6c7967656e657261,
            v3: k1 ^ 0x7465646279746573,
            tail: 0,
            tail_len: 0,
            length: 0,
        }
    }

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

    /// Takes `size` bytes of `x`, at most 8.
    fn short(&mut self, x: u64, size: usize, rounds: u32) {
        self.length += size;
        let needed = 8 - self.tail_len;
        self.tail |= x << (8 * self.tail_len);
        if size < needed {
            self.tail_len += size;
            return;
        }
        let block = self.tail;
        self.block(block, rounds);
        self.tail_len = size - needed;
        self.tail = if needed < 8 { x >> (8 * needed) } else { 0 };
    }

    fn bytes(&mut self, bytes: &[u8], rounds: u32) {
        let mut i = 0;
        while i < bytes.len() {
            self.short(bytes[i] as u64, 1, rounds);
            i += 1;
        }
    }

    fn finish(&self, block_rounds: u32, end_rounds: u32) -> u64 {
        let mut state = self.clone();
        let block = ((self.length as u64 & 0xff) << 56) | self.tail;
        state.block(block, block_rounds);
        state.v2 ^= 0xff;
        state.rounds(end_rounds);
        state.v0 ^ state.v1 ^ state.v2 ^ state.v3
    }
}

macro_rules! sip_hasher {
    ($($(#[$doc:meta])* $name:ident $rounds:literal $end_rounds:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name {
            state: State,
        }
        impl $name {
            /// With keys of 0.
            pub fn new() -> $name {
                $name::new_with_keys(0, 0)
            }
            /// With these keys.
            pub fn new_with_keys(key0: u64, key1: u64) -> $name {
                $name { state: State::new(key0, key1) }
            }
        }
        impl Default for $name {
            fn default() -> $name {
                $name::new()
            }
        }
        impl Hasher for $name {
            fn write(&mut self, msg: &[u8]) {
                self.state.bytes(msg, $rounds)
            }
            fn write_u8(&mut self, i: u8) {
                self.state.short(i as u64, 1, $rounds)
            }
            fn write_u16(&mut self, i: u16) {
                self.state.short(i as u64, 2, $rounds)
            }
            fn write_u32(&mut self, i: u32) {
                self.state.short(i as u64, 4, $rounds)
            }
            fn write_u64(&mut self, i: u64) {
                self.state.short(i, 8, $rounds)
            }
            fn write_usize(&mut self, i: usize) {
                self.state.short(i as u64, 8, $rounds)
            }
            fn finish(&self) -> u64 {
                self.state.finish($rounds, $end_rounds)
            }
        }
    )*};
}
sip_hasher! {
    /// SipHash-2-4.
    SipHasher 2 4;
    /// SipHash-1-3: what `HashMap` uses.
    SipHasher13 1 3;
}
