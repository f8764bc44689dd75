//! [`Builder`]: a thread with a name or a larger stack.

use super::packet::{self, JoinHandle};
use super::scoped::{Scope, ScopedJoinHandle};
use crate::ffi::CString;
use crate::io;
use crate::ptr;
use crate::string::String;

/// How a thread is to be started.
#[derive(Debug)]
#[must_use]
pub struct Builder {
    name: Option<String>,
    stack_size: Option<usize>,
    no_hooks: bool,
}

impl Builder {
    /// Without a name, with a stack of the usual size.
    pub fn new() -> Builder {
        Builder { name: None, stack_size: None, no_hooks: false }
    }
    /// With a name.
    pub fn name(mut self, name: String) -> Builder {
        self.name = Some(name);
        self
    }
    /// With a stack of at least so many bytes.
    pub fn stack_size(mut self, size: usize) -> Builder {
        self.stack_size = Some(size);
        self
    }
    /// Starts the thread.
    pub fn spawn<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        Ok(JoinHandle(unsafe { packet::start(self, f, ptr::null()) }))
    }
    /// Starts the thread, which may borrow what does not live long enough.
    pub unsafe fn spawn_unchecked<F, T>(self, f: F) -> io::Result<JoinHandle<T>>
    where
        F: FnOnce() -> T + Send,
        T: Send,
    {
        Ok(JoinHandle(unsafe { packet::start(self, f, ptr::null()) }))
    }
    /// Starts the thread in a scope.
    pub fn spawn_scoped<'scope, 'env, F, T>(
        self,
        scope: &'scope Scope<'scope, 'env>,
        f: F,
    ) -> io::Result<ScopedJoinHandle<'scope, T>>
    where
        F: FnOnce() -> T + Send + 'scope,
        T: Send + 'scope,
    {
        scope.start(self, f)
    }
    /// The name's bytes (null for none) and their number.
    pub(super) fn name_parts(&self) -> (*const u8, usize) {
        match &self.name {
            Some(name) if name.contains('\0') => {
                let error = CString::new(name.as_str()).unwrap_err();
                panic!("thread name may not contain interior null bytes: {error:?}")
            }
            Some(name) => (name.as_ptr(), name.len()),
            None => (ptr::null(), 0),
        }
    }
    /// The smallest stack that will do.
    pub(super) fn stack(&self) -> usize {
        self.stack_size.unwrap_or(0)
    }
}
