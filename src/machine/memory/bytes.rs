//! A run of memory: bytes, which of them are initialised, and which allocation each stored pointer may reach.

use std::collections::BTreeMap;

use super::pointer::{Pointer, Provenance};

/// Bytes with what the machine knows about them.
///
/// Provenance is kept for each aligned word (the memory starts at a multiple of 8), that of pointers in packed places apart.
/// It means something only while the pointer's bytes are initialised: every write to a byte forgets the provenance there.
#[derive(Clone, Debug, Default)]
pub struct Bytes {
    data: Vec<u8>,
    /// 1 for an initialised byte, else 0.
    initialised: Vec<u8>,
    /// By word, as [`Provenance::to_bits`]; empty until the first pointer is stored.
    words: Vec<u64>,
    /// Pointers that do not stand on a word, by offset.
    unaligned: BTreeMap<usize, Provenance>,
}

const WORD: usize = 8;

impl Bytes {
    /// Memory that nothing was written to.
    pub fn uninitialised(size: usize) -> Bytes {
        Bytes { data: vec![0; size], initialised: vec![0; size], words: Vec::new(), unaligned: BTreeMap::new() }
    }

    /// Constant data without pointers.
    pub fn from_data(data: &[u8]) -> Bytes {
        Bytes { data: data.to_vec(), initialised: vec![1; data.len()], ..Bytes::default() }
    }

    /// Bytes.
    pub fn len(&self) -> usize {
        self.data.len()
    }

    /// All bytes, whether they mean something or not.
    pub fn data(&self, offset: usize, size: usize) -> &[u8] {
        &self.data[offset..offset + size]
    }

    /// The initialised mask of a part: 1 or 0 for each byte.
    pub fn mask(&self, offset: usize, size: usize) -> &[u8] {
        &self.initialised[offset..offset + size]
    }

    /// Whether all bytes of a part are initialised.
    #[inline]
    pub fn is_initialised(&self, offset: usize, size: usize) -> bool {
        let mask = &self.initialised[offset..offset + size];
        match <[u8; 8]>::try_from(mask) {
            Ok(word) => word == [1; 8],
            Err(_) => mask.iter().all(|b| *b == 1),
        }
    }

    /// The integer in `size` bytes (1, 2, 4, 8 or 16), zero-extended; `None` if a byte is uninitialised.
    #[inline]
    pub fn read(&self, offset: usize, size: usize) -> Option<u128> {
        if !self.is_initialised(offset, size) {
            return None;
        }
        let data = &self.data[offset..offset + size];
        Some(match size {
            1 => u128::from(data[0]),
            2 => u128::from(u16::from_le_bytes([data[0], data[1]])),
            4 => u128::from(u32::from_le_bytes([data[0], data[1], data[2], data[3]])),
            8 => u128::from(u64::from_le_bytes(data.try_into().expect("the slice has eight bytes"))),
            _ => {
                let mut wide = [0; 16];
                wide[..size].copy_from_slice(data);
                u128::from_le_bytes(wide)
            }
        })
    }

    /// The pointer at this place; `None` if a byte is uninitialised.
    #[inline]
    pub fn read_pointer(&self, offset: usize) -> Option<Pointer> {
        let address = self.read(offset, WORD)? as u64;
        Some(Pointer { address, provenance: self.provenance(offset) })
    }

    /// What the eight bytes at this place may reach.
    #[inline]
    pub fn provenance(&self, offset: usize) -> Provenance {
        if offset.is_multiple_of(WORD) {
            self.words.get(offset / WORD).map_or(Provenance::NONE, |bits| Provenance::from_bits(*bits))
        } else {
            self.unaligned.get(&offset).copied().unwrap_or(Provenance::NONE)
        }
    }

    /// Stores the low `size` bytes (1, 2, 4, 8 or 16) of an integer.
    #[inline]
    pub fn write(&mut self, offset: usize, size: usize, bits: u128) {
        self.forget(offset, size);
        let data = &mut self.data[offset..offset + size];
        let mask = &mut self.initialised[offset..offset + size];
        match size {
            1 => (data[0], mask[0]) = (bits as u8, 1),
            4 => {
                data.copy_from_slice(&(bits as u32).to_le_bytes());
                mask.copy_from_slice(&[1; 4]);
            }
            8 => {
                data.copy_from_slice(&(bits as u64).to_le_bytes());
                mask.copy_from_slice(&[1; 8]);
            }
            _ => {
                data.copy_from_slice(&bits.to_le_bytes()[..size]);
                mask.fill(1);
            }
        }
    }

    /// Stores a pointer.
    #[inline]
    pub fn write_pointer(&mut self, offset: usize, pointer: Pointer) {
        self.write(offset, WORD, u128::from(pointer.address));
        self.set_provenance(offset, pointer.provenance);
    }

    #[inline]
    fn set_provenance(&mut self, offset: usize, provenance: Provenance) {
        if provenance == Provenance::NONE {
            return;
        }
        if !offset.is_multiple_of(WORD) {
            self.unaligned.insert(offset, provenance);
            return;
        }
        if self.words.is_empty() {
            self.words = vec![0; self.data.len().div_ceil(WORD)];
        }
        self.words[offset / WORD] = provenance.to_bits();
    }

    /// Puts memory that nothing was written to in front; `size` is a number of words. Offsets grow by it.
    pub fn extend_front(&mut self, size: usize) {
        let longer = |bytes: &[u8]| [vec![0; size].as_slice(), bytes].concat();
        self.data = longer(&self.data);
        self.initialised = longer(&self.initialised);
        if !self.words.is_empty() {
            self.words = [vec![0; size / WORD].as_slice(), &self.words].concat();
        }
        self.unaligned = std::mem::take(&mut self.unaligned).into_iter().map(|(at, it)| (at + size, it)).collect();
    }

    /// Stores raw bytes.
    pub fn write_slice(&mut self, offset: usize, data: &[u8]) {
        self.forget(offset, data.len());
        self.data[offset..offset + data.len()].copy_from_slice(data);
        self.initialised[offset..offset + data.len()].fill(1);
    }

    /// Fills with one byte.
    pub fn fill(&mut self, offset: usize, size: usize, byte: u8) {
        self.forget(offset, size);
        self.data[offset..offset + size].fill(byte);
        self.initialised[offset..offset + size].fill(1);
    }

    /// Makes a part uninitialised. Its bytes stay for those who look at them.
    #[inline]
    pub fn deinitialise(&mut self, offset: usize, size: usize) {
        self.initialised[offset..offset + size].fill(0);
    }

    /// Forgets the provenance of pointers that a write to this part destroys.
    #[inline]
    fn forget(&mut self, offset: usize, size: usize) {
        if !self.words.is_empty() && size > 0 {
            let (first, last) = (offset / WORD, (offset + size - 1) / WORD);
            match first == last {
                true => self.words[first] = 0,
                false => self.words[first..=last].fill(0),
            }
        }
        if !self.unaligned.is_empty() {
            let first = offset.saturating_sub(WORD - 1);
            let gone: Vec<usize> = self.unaligned.range(first..offset + size).map(|(at, _)| *at).collect();
            for at in gone {
                self.unaligned.remove(&at);
            }
        }
    }

    /// Copies inside this memory, mask and pointers included; the parts may overlap.
    #[inline]
    pub fn copy_within(&mut self, from: usize, to: usize, size: usize) {
        if !self.words.is_empty() && from.is_multiple_of(WORD) && to.is_multiple_of(WORD) && self.unaligned.is_empty() {
            // Stale provenance is copied too; it means nothing, like the uninitialised bytes that it stands for.
            let (first, whole) = (from / WORD, size / WORD);
            self.words.copy_within(first..first + whole, to / WORD);
            if !size.is_multiple_of(WORD) {
                self.words[to / WORD + whole] = 0;
            }
        } else if !self.words.is_empty() || !self.unaligned.is_empty() {
            let pointers = self.pointers(from, size);
            self.forget(to, size);
            pointers.iter().for_each(|(at, provenance)| self.set_provenance(to + at, *provenance));
        }
        copy_part(&mut self.data, from, to, size);
        copy_part(&mut self.initialised, from, to, size);
    }

    /// Copies from other memory, mask and pointers included.
    #[inline]
    pub fn copy_from(&mut self, source: &Bytes, from: usize, to: usize, size: usize) {
        self.forget(to, size);
        if !source.words.is_empty() || !source.unaligned.is_empty() {
            for (at, provenance) in source.pointers(from, size) {
                self.set_provenance(to + at, provenance);
            }
        }
        self.data[to..to + size].copy_from_slice(&source.data[from..from + size]);
        self.initialised[to..to + size].copy_from_slice(&source.initialised[from..from + size]);
    }

    /// The pointers that lie wholly in a part and are initialised, by their offset from its start.
    pub fn pointers(&self, offset: usize, size: usize) -> Vec<(usize, Provenance)> {
        let end = offset + size;
        let mut found = Vec::new();
        if !self.words.is_empty() && size >= WORD {
            for word in offset.div_ceil(WORD)..end / WORD {
                let provenance = Provenance::from_bits(self.words[word]);
                if provenance != Provenance::NONE && self.is_initialised(word * WORD, WORD) {
                    found.push((word * WORD - offset, provenance));
                }
            }
        }
        if !self.unaligned.is_empty() && size >= WORD {
            for (at, provenance) in self.unaligned.range(offset..=end - WORD) {
                if self.is_initialised(*at, WORD) {
                    found.push((at - offset, *provenance));
                }
            }
        }
        found
    }
}

/// Copies inside a slice. Values of one word or less, the most frequent, take the way without a call.
#[inline]
fn copy_part(all: &mut [u8], from: usize, to: usize, size: usize) {
    match size {
        1 => all[to] = all[from],
        4 => copy_array::<4>(all, from, to),
        8 => copy_array::<8>(all, from, to),
        16 => copy_array::<16>(all, from, to),
        _ => all.copy_within(from..from + size, to),
    }
}

#[inline]
fn copy_array<const N: usize>(all: &mut [u8], from: usize, to: usize) {
    let mut part = [0; N];
    part.copy_from_slice(&all[from..from + N]);
    all[to..to + N].copy_from_slice(&part);
}
