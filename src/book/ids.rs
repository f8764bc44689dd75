//! Chapters and their blocks to prefixes of ids, unique in the whole book: the print page joins all chapters.

use std::collections::BTreeMap;

/// Gives out prefixes. The same book gets the same ones in every build.
#[derive(Debug, Default)]
pub struct Ids {
    /// The path that each hash was given to.
    owners: BTreeMap<u32, String>,
    /// How many blocks of each path have their prefix.
    counts: BTreeMap<u32, u32>,
}

impl Ids {
    /// The prefix of the next block of the chapter at `path`: a letter, the path's hash and the block's ordinal.
    pub fn next(&mut self, path: &str) -> String {
        let mut hash = fnv1a(path);
        // Two paths with one hash are as good as impossible, and must not break a page all the same.
        while *self.owners.entry(hash).or_insert_with(|| String::from(path)) != path {
            hash = hash.wrapping_add(1);
        }
        let count = self.counts.entry(hash).or_default();
        *count += 1;
        format!("m{hash:08x}-{count}")
    }
}

/// The 32-bit hash of Fowler, Noll and Vo.
fn fnv1a(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_differ_by_chapter_and_block() {
        let mut ids = Ids::default();
        let given = [ids.next("a.md"), ids.next("b.md"), ids.next("a.md")];
        assert_eq!(given, ["m8664b82f-1", "m8201b170-1", "m8664b82f-2"]);
    }

    #[test]
    fn the_hash_is_the_published_one() {
        assert_eq!(fnv1a("foobar"), 0xbf9c_f968);
    }
}
