//! The variables of the environment: none is set when the program begins.

use super::VarError;
use crate::ffi::{OsStr, OsString};
use crate::fmt;
use crate::intrinsics;
use crate::io;
use crate::string::String;
use crate::sync::{Mutex, MutexGuard, PoisonError};
use crate::vec::{self, Vec};
use core::ptr;

/// Text that is no memory of the program.
pub(crate) struct Text {
    start: *mut u8,
    len: usize,
}
impl Text {
    pub(crate) fn of(text: &OsStr) -> Text {
        Text::joined([text.as_encoded_bytes(), b"", b""])
    }
    /// The parts, one after the other.
    pub(crate) fn joined(parts: [&[u8]; 3]) -> Text {
        let len = parts[0].len() + parts[1].len() + parts[2].len();
        let start = unsafe { intrinsics::runtime_alloc(len, 1) };
        let mut at = start;
        for part in parts {
            unsafe {
                ptr::copy_nonoverlapping(part.as_ptr(), at, part.len());
                at = at.add(part.len());
            }
        }
        Text { start, len }
    }
    pub(crate) fn get(&self) -> &OsStr {
        unsafe { OsStr::from_encoded_bytes_unchecked(core::slice::from_raw_parts(self.start, self.len)) }
    }
    pub(crate) fn free(self) {
        unsafe { intrinsics::runtime_dealloc(self.start) };
    }
}

/// A variable, and those that were set after it.
struct Variable {
    key: Text,
    value: Text,
    next: *mut Variable,
}

static mut FIRST: *mut Variable = ptr::null_mut();

/// Whoever has this has the variables to itself.
fn lock() -> MutexGuard<'static, ()> {
    static LOCK: Mutex<()> = Mutex::new(());
    LOCK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The place of the pointer to a variable; a null pointer stands there if it is not set.
fn place_of(key: &OsStr) -> *mut *mut Variable {
    let mut place = &raw mut FIRST;
    unsafe {
        while !(*place).is_null() && (**place).key.get() != key {
            place = &raw mut (**place).next;
        }
    }
    place
}

/// A variable as text.
pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> {
    match var_os(key) {
        Some(value) => value.into_string().map_err(VarError::NotUnicode),
        None => Err(VarError::NotPresent),
    }
}

/// A variable.
#[must_use]
pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> {
    let key = key.as_ref();
    let _lock = lock();
    let variable = unsafe { *place_of(key) };
    if variable.is_null() { None } else { Some(unsafe { (*variable).value.get().to_os_string() }) }
}

/// Why the operating system takes no variable of this name.
fn check(key: &OsStr) -> io::Result<()> {
    let bytes = key.as_encoded_bytes();
    if bytes.is_empty() || bytes.contains(&b'=') { Err(io::Error::from_raw_os_error(22)) } else { Ok(()) }
}

/// Sets a variable.
#[track_caller]
#[rustc_deprecated_safe_2024]
pub unsafe fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {
    let (key, value) = (key.as_ref(), value.as_ref());
    if let Err(e) = check(key) {
        panic!("failed to set environment variable `{key:?}` to `{value:?}`: {e}");
    }
    let _lock = lock();
    let place = place_of(key);
    let value = Text::of(value);
    unsafe {
        if (*place).is_null() {
            let variable = intrinsics::runtime_alloc(size_of::<Variable>(), align_of::<Variable>()) as *mut Variable;
            ptr::write(variable, Variable { key: Text::of(key), value, next: ptr::null_mut() });
            *place = variable;
        } else {
            ptr::replace(&raw mut (**place).value, value).free();
        }
    }
}

/// Removes a variable.
#[track_caller]
#[rustc_deprecated_safe_2024]
pub unsafe fn remove_var<K: AsRef<OsStr>>(key: K) {
    let key = key.as_ref();
    if let Err(e) = check(key) {
        panic!("failed to remove environment variable `{key:?}`: {e}");
    }
    let _lock = lock();
    let place = place_of(key);
    unsafe {
        let variable = *place;
        if variable.is_null() {
            return;
        }
        let Variable { key, value, next } = ptr::read(variable);
        key.free();
        value.free();
        *place = next;
        intrinsics::runtime_dealloc(variable as *mut u8);
    }
}

/// The variables and their values as text.
pub struct Vars {
    inner: VarsOs,
}

/// The variables and their values.
pub struct VarsOs {
    inner: vec::IntoIter<(OsString, OsString)>,
}

/// The variables and their values as text.
#[must_use]
pub fn vars() -> Vars {
    Vars { inner: vars_os() }
}

/// The variables and their values, as they are now.
#[must_use]
pub fn vars_os() -> VarsOs {
    let mut all = Vec::new();
    let _lock = lock();
    let mut variable = unsafe { FIRST };
    while !variable.is_null() {
        let Variable { key, value, next } = unsafe { &*variable };
        all.push((key.get().to_os_string(), value.get().to_os_string()));
        variable = *next;
    }
    VarsOs { inner: all.into_iter() }
}

impl Iterator for Vars {
    type Item = (String, String);
    fn next(&mut self) -> Option<(String, String)> {
        self.inner.next().map(|(key, value)| (key.into_string().unwrap(), value.into_string().unwrap()))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl Iterator for VarsOs {
    type Item = (OsString, OsString);
    fn next(&mut self) -> Option<(OsString, OsString)> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}
impl fmt::Debug for Vars {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vars").field("inner", &self.inner.inner.as_slice()).finish()
    }
}
impl fmt::Debug for VarsOs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VarsOs").field("inner", &self.inner.as_slice()).finish()
    }
}
impl !Send for Vars {}
impl !Sync for Vars {}
impl !Send for VarsOs {}
impl !Sync for VarsOs {}
