//! Files, directories and links that live in the machine: when the program begins there are the current directory, `/tmp` and the home of
//! nobody, all empty. What the program writes it can read again; nothing comes from the disk and nothing gets there.

mod directory;
mod file;
mod functions;
mod lookup;
mod metadata;
mod node;
mod open;
mod options;

pub use self::directory::{DirBuilder, DirEntry, ReadDir};
pub use self::file::{File, TryLockError};
pub use self::functions::{
    canonicalize, copy, create_dir, create_dir_all, exists, hard_link, metadata, read, read_dir, read_link,
    read_to_string, remove_dir, remove_dir_all, remove_file, rename, set_permissions, soft_link, symlink_metadata,
    write,
};
pub use self::metadata::{FileTimes, FileType, Metadata, Permissions};
pub use self::options::OpenOptions;

pub(crate) use self::functions::symlink;
pub(crate) use self::lookup::{current_dir, set_current_dir};
pub(crate) use self::open::Opened;

use crate::descriptor::lock;
use crate::io::Error;

/// Numbers that the operating system gives for what goes wrong.
const NO_ENTRY: i32 = 2;
const ACCESS: i32 = 13;
const BUSY: i32 = 16;
const EXISTS: i32 = 17;
const NOT_A_DIRECTORY: i32 = 20;
const IS_A_DIRECTORY: i32 = 21;
const INVALID: i32 = 22;
const NOT_EMPTY: i32 = 39;
const LOOP: i32 = 40;

fn error(code: i32) -> Error {
    Error::from_raw_os_error(code)
}
