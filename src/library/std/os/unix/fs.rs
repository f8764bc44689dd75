//! What Unix says of files.

use crate::fs::{self, DirBuilder, DirEntry, File, FileType, Metadata, OpenOptions, Permissions};
use crate::io::{Error, ErrorKind, Result};
use crate::os::fd::AsFd;
use crate::path::Path;
use crate::time::{Duration, SystemTime};

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
    /// The number of the device that it is on.
    fn dev(&self) -> u64;
    /// Its number.
    fn ino(&self) -> u64;
    /// Who may do what with it, and what it is.
    fn mode(&self) -> u32;
    /// How many names it has.
    fn nlink(&self) -> u64;
    /// Whose it is.
    fn uid(&self) -> u32;
    /// The group whose it is.
    fn gid(&self) -> u32;
    /// The number of the device that it is.
    fn rdev(&self) -> u64;
    /// How many bytes it has.
    fn size(&self) -> u64;
    /// When it was read, in seconds since 1970.
    fn atime(&self) -> i64;
    /// The nanoseconds of it.
    fn atime_nsec(&self) -> i64;
    /// When it was written, in seconds since 1970.
    fn mtime(&self) -> i64;
    /// The nanoseconds of it.
    fn mtime_nsec(&self) -> i64;
    /// When it was changed, in seconds since 1970.
    fn ctime(&self) -> i64;
    /// The nanoseconds of it.
    fn ctime_nsec(&self) -> i64;
    /// How many bytes are best read at once.
    fn blksize(&self) -> u64;
    /// How many pieces of 512 bytes it takes.
    fn blocks(&self) -> u64;
}

/// Bytes that a file takes at once.
const BLOCK: u64 = 4096;

fn since_1970(time: SystemTime) -> Duration {
    time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO)
}
fn accessed(metadata: &Metadata) -> Duration {
    since_1970(metadata.accessed().unwrap_or(SystemTime::UNIX_EPOCH))
}
fn modified(metadata: &Metadata) -> Duration {
    since_1970(metadata.modified().unwrap_or(SystemTime::UNIX_EPOCH))
}

impl MetadataExt for Metadata {
    fn dev(&self) -> u64 {
        1
    }
    fn ino(&self) -> u64 {
        self.number()
    }
    fn mode(&self) -> u32 {
        Metadata::mode(self)
    }
    fn nlink(&self) -> u64 {
        self.links()
    }
    fn uid(&self) -> u32 {
        0
    }
    fn gid(&self) -> u32 {
        0
    }
    fn rdev(&self) -> u64 {
        0
    }
    fn size(&self) -> u64 {
        self.len()
    }
    fn atime(&self) -> i64 {
        accessed(self).as_secs() as i64
    }
    fn atime_nsec(&self) -> i64 {
        accessed(self).subsec_nanos() as i64
    }
    fn mtime(&self) -> i64 {
        modified(self).as_secs() as i64
    }
    fn mtime_nsec(&self) -> i64 {
        modified(self).subsec_nanos() as i64
    }
    fn ctime(&self) -> i64 {
        since_1970(self.changed()).as_secs() as i64
    }
    fn ctime_nsec(&self) -> i64 {
        since_1970(self.changed()).subsec_nanos() as i64
    }
    fn blksize(&self) -> u64 {
        BLOCK
    }
    fn blocks(&self) -> u64 {
        self.len().div_ceil(BLOCK) * (BLOCK / 512)
    }
}

/// What else something can be on Unix.
pub trait FileTypeExt {
    /// A device of blocks.
    fn is_block_device(&self) -> bool;
    /// A device of single bytes.
    fn is_char_device(&self) -> bool;
    /// A pipe with a name.
    fn is_fifo(&self) -> bool;
    /// A socket with a name.
    fn is_socket(&self) -> bool;
}
impl FileTypeExt for FileType {
    fn is_block_device(&self) -> bool {
        false
    }
    fn is_char_device(&self) -> bool {
        false
    }
    fn is_fifo(&self) -> bool {
        false
    }
    fn is_socket(&self) -> bool {
        false
    }
}

/// What Unix knows of an entry of a directory.
pub trait DirEntryExt {
    /// The number of what the name leads to.
    fn ino(&self) -> u64;
}
impl DirEntryExt for DirEntry {
    fn ino(&self) -> u64 {
        self.number()
    }
}

/// Makes a link; what it leads to need not be there.
pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> Result<()> {
    fs::symlink(original.as_ref(), link.as_ref())
}

/// Gives a file to somebody; there is nobody else, so it only has to be there.
pub fn chown<P: AsRef<Path>>(dir: P, _uid: Option<u32>, _gid: Option<u32>) -> Result<()> {
    fs::metadata(dir).map(|_| ())
}

/// Gives a link to somebody, like [`chown`].
pub fn lchown<P: AsRef<Path>>(dir: P, _uid: Option<u32>, _gid: Option<u32>) -> Result<()> {
    fs::symlink_metadata(dir).map(|_| ())
}

/// Gives an open file to somebody, like [`chown`].
pub fn fchown<F: AsFd>(fd: F, _uid: Option<u32>, _gid: Option<u32>) -> Result<()> {
    fd.as_fd().try_clone_to_owned().map(|_| ())
}
