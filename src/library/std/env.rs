//! The program's surroundings: its name, the variables that it sets itself, and the directory in which it runs.

mod paths;
mod vars;

pub use self::paths::{
    JoinPathsError, SplitPaths, current_dir, current_exe, home_dir, join_paths, set_current_dir, split_paths, temp_dir,
};
pub(crate) use self::vars::Text;
pub use self::vars::{Vars, VarsOs, remove_var, set_var, var, var_os, vars, vars_os};

use crate::error::Error;
use crate::ffi::OsString;
use crate::fmt;
use crate::string::String;
use crate::vec::{self, Vec};

/// The arguments of the program: its name alone.
#[must_use]
pub struct Args {
    inner: ArgsOs,
}

/// The arguments of the program: its name alone.
#[must_use]
pub struct ArgsOs {
    inner: vec::IntoIter<OsString>,
}

/// The arguments of the program: its name alone.
pub fn args() -> Args {
    Args { inner: args_os() }
}

/// The arguments of the program: its name alone.
pub fn args_os() -> ArgsOs {
    let mut args = Vec::with_capacity(1);
    args.push(OsString::from("main"));
    ArgsOs { inner: args.into_iter() }
}

macro_rules! iterates {
    ($($name:ident { $($inner:ident).+ } $item:ty, |$arg:ident| $value:expr;)*) => {$(
        impl Iterator for $name {
            type Item = $item;
            fn next(&mut self) -> Option<$item> {
                match self.inner.next() {
                    Some($arg) => Some($value),
                    None => None,
                }
            }
            fn size_hint(&self) -> (usize, Option<usize>) {
                self.inner.size_hint()
            }
        }
        impl ExactSizeIterator for $name {}
        impl DoubleEndedIterator for $name {
            fn next_back(&mut self) -> Option<$item> {
                match self.inner.next_back() {
                    Some($arg) => Some($value),
                    None => None,
                }
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_struct(stringify!($name)).field("inner", &self.$($inner).+.as_slice()).finish()
            }
        }
    )*};
}
iterates! {
    Args { inner.inner } String, |arg| arg.into_string().unwrap();
    ArgsOs { inner } OsString, |arg| arg;
}

/// Why a variable cannot be read.
#[derive(Debug, PartialEq, Eq, Clone)]
pub enum VarError {
    /// It is not set.
    NotPresent,
    /// It is no UTF-8.
    NotUnicode(OsString),
}
impl fmt::Display for VarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            VarError::NotPresent => f.write_str("environment variable not found"),
            VarError::NotUnicode(s) => write!(f, "environment variable was not valid unicode: {s:?}"),
        }
    }
}
impl Error for VarError {}

pub mod consts {
    //! What the program is built for.

    /// The processor.
    pub const ARCH: &str = "x86_64";
    /// The family of operating systems.
    pub const FAMILY: &str = "unix";
    /// The operating system.
    pub const OS: &str = "linux";
    /// What names of dynamic libraries begin with.
    pub const DLL_PREFIX: &str = "lib";
    /// What names of dynamic libraries end with.
    pub const DLL_SUFFIX: &str = ".so";
    /// The extension of dynamic libraries.
    pub const DLL_EXTENSION: &str = "so";
    /// What names of programs end with.
    pub const EXE_SUFFIX: &str = "";
    /// The extension of programs.
    pub const EXE_EXTENSION: &str = "";
}
