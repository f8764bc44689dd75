//! What Unix says of files, processes and text.

pub mod ffi;
pub mod fs;
pub mod process;

pub mod io {
    //! Descriptors.

    pub use crate::os::fd::*;
}

pub mod prelude {
    //! All traits of Unix.

    pub use super::ffi::{OsStrExt, OsStringExt};
    pub use super::fs::{
        DirBuilderExt, DirEntryExt, FileExt, FileTypeExt, MetadataExt, OpenOptionsExt, PermissionsExt,
    };
    pub use super::process::{CommandExt, ExitStatusExt};
    pub use crate::os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, IntoRawFd, OwnedFd, RawFd};
}
