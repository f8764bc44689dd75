//! Bytes as ASCII text.

/// An escaped byte.
#[derive(Clone, Debug)]
pub struct EscapeDefault(crate::char::EscapeDefault);

/// A byte as it is written in a byte string.
pub fn escape_default(c: u8) -> EscapeDefault {
    EscapeDefault((c as char).escape_default())
}

impl Iterator for EscapeDefault {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        match self.0.next() {
            Some(c) => Some(c as u8),
            None => None,
        }
    }
}
