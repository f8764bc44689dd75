//! Searches in text that would take many simulated steps, and what Unicode says about chars.

use super::Machine;
use super::stop::Run;
use crate::machine::code::intrinsic::{IntrinsicCall, SearchIntrinsic};
use crate::machine::memory::Access;

impl Machine<'_> {
    /// Those that look at all of a text: `find_byte(ptr, len, byte)`, `find_bytes(ptr, len, needle, len)`,
    /// `find_bytes_back(…)`, `utf8_valid_up_to(ptr, len)`, `utf8_count(ptr, len)`, `ascii_up_to(ptr, len)`,
    /// `utf8_decode_back(ptr, len)`.
    pub(super) fn search(&mut self, search: SearchIntrinsic, call: &IntrinsicCall) -> Run<u128> {
        let (pointer, len) = (self.pointer(&call.args[0])?, self.scalar(&call.args[1])? as u64);
        let text = self.bytes_at(pointer, len)?;
        Ok(match search {
            SearchIntrinsic::FindByte => {
                let byte = self.scalar(&call.args[2])? as u8;
                text.iter().position(|b| *b == byte).unwrap_or(text.len()) as u128
            }
            SearchIntrinsic::FindBytes { back } => {
                let (pointer, len) = (self.pointer(&call.args[2])?, self.scalar(&call.args[3])? as u64);
                let needle = self.bytes_at(pointer, len)?;
                let found = if back { find_back(&text, &needle) } else { find(&text, &needle) };
                found.map_or(u128::from(u64::MAX), |at| at as u128)
            }
            SearchIntrinsic::Utf8Count => text.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u128,
            SearchIntrinsic::AsciiUpTo => text.iter().position(|byte| !byte.is_ascii()).unwrap_or(text.len()) as u128,
            SearchIntrinsic::Utf8DecodeBack => {
                let from = text.iter().rposition(|byte| *byte & 0xC0 != 0x80).unwrap_or(0);
                u128::from(decode(&text[from..]))
            }
            SearchIntrinsic::Utf8ValidUpTo => {
                std::str::from_utf8(&text).map_or_else(|e| e.valid_up_to(), str::len) as u128
            }
        })
    }

    /// `digits(number, base, upper, buffer)`: the number's digits in a base up to 16; how many there are.
    pub(super) fn digits(&mut self, call: &IntrinsicCall) -> Run<u128> {
        let (number, base) = (self.scalar(&call.args[0])?, self.scalar(&call.args[1])?);
        let upper = self.scalar(&call.args[2])? == 1;
        let buffer = self.pointer(&call.args[3])?;
        let text = match (base, upper) {
            (2, _) => format!("{number:b}"),
            (8, _) => format!("{number:o}"),
            (16, false) => format!("{number:x}"),
            (16, true) => format!("{number:X}"),
            (_, _) => number.to_string(),
        };
        let to = self.memory.access(buffer, text.len() as u64, 1, Access::Write)?;
        self.memory.write_slice(to, text.as_bytes());
        Ok(text.len() as u128)
    }

    /// `utf8_decode(ptr)`: the char that begins there.
    pub(super) fn decode_char(&mut self, call: &IntrinsicCall) -> Run<u128> {
        let pointer = self.pointer(&call.args[0])?;
        let at = self.memory.access(pointer, 1, 1, Access::Read)?;
        let first = self.memory.read_slice(at, 1)?[0];
        if first.is_ascii() {
            return Ok(u128::from(first));
        }
        let width = first.leading_ones().clamp(1, 4) as usize;
        let at = self.memory.access(pointer, width as u64, 1, Access::Read)?;
        Ok(u128::from(decode(self.memory.read_slice(at, width)?)))
    }
}

/// The char that the bytes are, without a check.
fn decode(bytes: &[u8]) -> u32 {
    let [first, rest @ ..] = bytes else { return 0 };
    // The length's ones and the zero behind them do not belong to the number.
    let lead = if first.is_ascii() { *first } else { first & (0x7F >> first.leading_ones().min(7)) };
    rest.iter().fold(u32::from(lead), |code, byte| code << 6 | u32::from(byte & 0x3F))
}

fn find_back(text: &[u8], needle: &[u8]) -> Option<usize> {
    match needle.first() {
        None => Some(text.len()),
        Some(_) => text.windows(needle.len()).rposition(|window| window == needle),
    }
}

fn find(text: &[u8], needle: &[u8]) -> Option<usize> {
    match needle.first() {
        None => Some(0),
        Some(_) => text.windows(needle.len()).position(|window| window == needle),
    }
}

/// 0 alphabetic, 1 numeric, 2 whitespace, 3 uppercase, 4 lowercase, 5 control, 6 printable, 7 grapheme extend, 8 ignored where
/// words are looked for, 9 cased and not ignored.
pub fn char_property(code: u32, question: u8) -> bool {
    let Some(c) = char::from_u32(code) else { return false };
    match question {
        0 => c.is_alphabetic(),
        1 => c.is_numeric(),
        2 => c.is_whitespace(),
        3 => c.is_uppercase(),
        4 => c.is_lowercase(),
        5 => c.is_control(),
        6 => is_printable(c),
        8 => !ends_word("1", c) && ends_word("A", c),
        9 => ends_word("1", c),
        _ => is_printable(c) && !matches!(c, '\'' | '"' | '\\') && c.escape_debug().count() > 1,
    }
}

/// Whether a sigma is the last letter of a word behind these: the standard library does not tell its tables in another way.
fn ends_word(before: &str, c: char) -> bool {
    [before, c.encode_utf8(&mut [0; 4]), "Σ"].concat().to_lowercase().ends_with('ς')
}

/// `str::escape_debug` escapes extending characters only at the start; elsewhere it escapes what is not printable.
fn is_printable(c: char) -> bool {
    matches!(c, '\'' | '"' | '\\') || ['a', c].iter().collect::<String>().escape_debug().count() == 2
}

/// Three chars of four bytes, the first lowest; 0 where there is none.
pub fn char_case(code: u32, upper: bool) -> u128 {
    let c = char::from_u32(code).unwrap_or_default();
    let cased: Vec<char> = if upper { c.to_uppercase().collect() } else { c.to_lowercase().collect() };
    cased.iter().take(3).enumerate().fold(0, |bits, (i, c)| bits | u128::from(u32::from(*c)) << (32 * i))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chars_have_their_properties() {
        assert!(char_property('ä'.into(), 0));
        assert!(char_property('"'.into(), 6));
        assert!(!char_property('\u{7}'.into(), 6));
        assert!(char_property('\u{301}'.into(), 6) && char_property('\u{301}'.into(), 7));
        assert!(!char_property('a'.into(), 7));
        assert!(char_property('\''.into(), 8) && !char_property('a'.into(), 8) && !char_property('-'.into(), 8));
        assert!(char_property('a'.into(), 9) && !char_property('\u{301}'.into(), 9) && !char_property('1'.into(), 9));
        assert_eq!(char_case('ß'.into(), true), u128::from(u32::from('S')) << 32 | u128::from(u32::from('S')));
    }

    #[test]
    fn needles_are_found() {
        assert_eq!(find(b"hello", b"lo"), Some(3));
        assert_eq!(find(b"hello", b""), Some(0));
        assert_eq!(find(b"he", b"hello"), None);
        assert_eq!(
            (find_back(b"lolo", b"lo"), find_back(b"lolo", b""), find_back(b"l", b"lo")),
            (Some(2), Some(4), None)
        );
    }

    #[test]
    fn chars_are_decoded() {
        for c in ['a', '\u{7f}', 'ä', '€', '\u{10ffff}'] {
            assert_eq!(decode(c.to_string().as_bytes()), u32::from(c));
        }
    }
}
