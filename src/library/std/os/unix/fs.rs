//! What Unix says of files.

use crate::fs::{DirBuilder, File, Metadata, OpenOptions, Permissions};
use crate::io::{Error, ErrorKind, Result};

/// Reads and writes somewhere, without a position.
pub trait FileExt {
    /// Reads there.
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize>;
    /// Writes there.
    fn write_at(&self, buf: &[u8], offset: u64) -> Result<usize>;
    /// Reads there until the buffer is full.
    fn read_exact_at(&self, mut buf: &mut [u8], mut offset: u64) -> Result<()> {
        while !buf.is_empty() {
            match self.read_at(buf, offset)? {
                0 => return Err(Error::new(ErrorKind::UnexpectedEof, "failed to fill whole buffer")),
                n => {
                    buf = &mut buf[n..];
                    offset += n as u64;
                }
            }
        }
        Ok(())
    }
    /// Writes everything there.
    fn write_all_at(&self, mut buf: &[u8], mut offset: u64) -> Result<()> {
        while !buf.is_empty() {
            let n = self.write_at(buf, offset)?;
            buf = &buf[n..];
            offset += n as u64;
        }
        Ok(())
    }
}
impl FileExt for File {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> Result<usize> {
        self.read_from(offset, buf)
    }
    fn write_at(&self, buf: &[u8], offset: u64) -> Result<usize> {
        self.write_to(offset, buf)
    }
}

/// A mode in numbers.
pub trait PermissionsExt {
    /// The number.
    fn mode(&self) -> u32;
    /// Changes it.
    fn set_mode(&mut self, mode: u32);
    /// From a number.
    fn from_mode(mode: u32) -> Self;
}
impl PermissionsExt for Permissions {
    fn mode(&self) -> u32 {
        self.raw()
    }
    fn set_mode(&mut self, mode: u32) {
        *self = Permissions::of_mode(mode);
    }
    fn from_mode(mode: u32) -> Permissions {
        Permissions::of_mode(mode)
    }
}

/// How files are opened on Unix.
pub trait OpenOptionsExt {
    /// Who may do what with one that is made.
    fn mode(&mut self, mode: u32) -> &mut Self;
    /// Further flags; none of them has an effect here.
    fn custom_flags(&mut self, flags: i32) -> &mut Self;
}
impl OpenOptionsExt for OpenOptions {
    fn mode(&mut self, mode: u32) -> &mut OpenOptions {
        self.set_mode(mode);
        self
    }
    fn custom_flags(&mut self, flags: i32) -> &mut OpenOptions {
        self.set_flags(flags);
        self
    }
}

/// How directories are made on Unix.
pub trait DirBuilderExt {
    /// Who may do what with it.
    fn mode(&mut self, mode: u32) -> &mut Self;
}
impl DirBuilderExt for DirBuilder {
    fn mode(&mut self, mode: u32) -> &mut DirBuilder {
        self.set_mode(mode);
        self
    }
}

/// What Unix knows of a file.
pub trait MetadataExt {
    /// Its number.
    fn ino(&self) -> u64;
    /// Who may do what with it, and what it is.
    fn mode(&self) -> u32;
    /// How many names it has.
    fn nlink(&self) -> u64;
    /// How many bytes it has.
    fn size(&self) -> u64;
}
impl MetadataExt for Metadata {
    fn ino(&self) -> u64 {
        self.number()
    }
    fn mode(&self) -> u32 {
        Metadata::mode(self)
    }
    fn nlink(&self) -> u64 {
        self.links()
    }
    fn size(&self) -> u64 {
        self.len()
    }
}
