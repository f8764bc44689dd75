//! Panics: catching them, and what is done when one begins.

pub use core::panic::{AssertUnwindSafe, Location, RefUnwindSafe, UnwindSafe};

use crate::any::Any;
use crate::boxed::Box;
use crate::fmt;
use crate::intrinsics;
use crate::ptr;
use crate::string::String;
use crate::thread::Result;
use crate::vec::Vec;
use core::panicking;

/// A function, and what became of it.
struct Call<F, R> {
    f: Option<F>,
    result: Option<R>,
    payload: *mut u8,
}

fn run<F: FnOnce() -> R, R>(data: *mut u8) {
    let call = unsafe { &mut *(data as *mut Call<F, R>) };
    if let Some(f) = call.f.take() {
        call.result = Some(f());
    }
}

fn caught<F: FnOnce() -> R, R>(data: *mut u8, payload: *mut u8) {
    unsafe { (*(data as *mut Call<F, R>)).payload = payload };
}

/// Calls the function; a panic ends there.
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R> {
    let mut call: Call<F, R> = Call { f: Some(f), result: None, payload: ptr::null_mut() };
    unsafe { intrinsics::catch_unwind(run::<F, R>, &raw mut call as *mut u8, caught::<F, R>) };
    match call.result {
        Some(result) => Ok(result),
        None => Err(payload_of(call.payload)),
    }
}

/// What goes up the stack: as large as the real one, which begins with what the unwinder needs.
struct Exception {
    _uwe: [usize; 4],
    _canary: *const u8,
    cause: Box<dyn Any + Send>,
}
impl Exception {
    fn new(cause: Box<dyn Any + Send>) -> Box<Exception> {
        Box::new(Exception { _uwe: [0; 4], _canary: ptr::null(), cause })
    }
}

/// What a panic carries: its own value, or its message.
fn payload_of(payload: *mut u8) -> Box<dyn Any + Send> {
    let exception = if payload.is_null() { Exception::new(message_payload()) } else { unsafe { Box::from_raw(payload as *mut Exception) } };
    exception.cause
}

/// The message of the last panic as a value.
fn message_payload() -> Box<dyn Any + Send> {
    match intrinsics::panic_message_is_literal() {
        true => Box::new(intrinsics::panic_literal()),
        false => Box::new(message()),
    }
}

/// The message of the last panic.
fn message() -> String {
    let len = intrinsics::panic_message_len();
    let mut bytes: Vec<u8> = Vec::with_capacity(len);
    unsafe {
        intrinsics::panic_message_copy(bytes.as_mut_ptr());
        bytes.set_len(len);
        String::from_utf8_unchecked(bytes)
    }
}

/// Goes on with a panic that was caught.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    unsafe { intrinsics::begin_unwind(Box::into_raw(Exception::new(payload)) as *mut u8) }
}

/// Panics with a value.
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {
    let location = Location::caller();
    intrinsics::panic_start(false);
    let text = "Box<dyn Any>";
    unsafe { intrinsics::panic_hook_message(text.as_ptr(), text.len()) };
    let payload: Box<dyn Any + Send> = Box::new(msg);
    match unsafe { &*&raw const HOOK } {
        Some(hook) => hook(&PanicHookInfo { payload: &*payload, location }),
        None => intrinsics::panic_report(location),
    }
    resume_unwind(payload)
}

/// What a hook is told.
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: &'a Location<'a>,
}

/// The old name.
#[deprecated(since = "1.82.0", note = "use `PanicHookInfo` instead")]
pub type PanicInfo<'a> = PanicHookInfo<'a>;

impl<'a> PanicHookInfo<'a> {
    /// What the panic carries.
    #[must_use]
    pub fn payload(&self) -> &(dyn Any + Send) {
        self.payload
    }
    /// What the panic carries, if it is text.
    #[must_use]
    pub fn payload_as_str(&self) -> Option<&str> {
        if let Some(s) = self.payload.downcast_ref::<&str>() {
            Some(s)
        } else if let Some(s) = self.payload.downcast_ref::<String>() {
            Some(s)
        } else {
            None
        }
    }
    /// Where it began.
    #[must_use]
    pub fn location(&self) -> Option<&Location<'_>> {
        Some(self.location)
    }
}
impl fmt::Debug for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PanicHookInfo")
            .field("payload", &self.payload)
            .field("location", &self.location)
            .field("can_unwind", &true)
            .field("force_no_backtrace", &false)
            .finish()
    }
}
impl fmt::Display for PanicHookInfo<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("panicked at ")?;
        fmt::Display::fmt(self.location, f)?;
        if let Some(payload) = self.payload_as_str() {
            f.write_str(":\n")?;
            f.write_str(payload)?;
        }
        Ok(())
    }
}

type Hook = Box<dyn Fn(&PanicHookInfo<'_>) + Sync + Send + 'static>;

static mut HOOK: Option<Hook> = None;

/// Tells the hook of a message. A literal is shown where it stands; it gets a box only if somebody catches it.
fn call_hook(location: &'static Location<'static>) {
    let Some(hook) = (unsafe { &*&raw const HOOK }) else { return };
    if intrinsics::panic_message_is_literal() {
        hook(&PanicHookInfo { payload: &intrinsics::panic_literal(), location });
    } else {
        hook(&PanicHookInfo { payload: &message(), location });
    }
}

/// What is done when a panic begins, instead of a report on stderr.
pub fn set_hook(hook: Hook) {
    unsafe {
        *&raw mut HOOK = Some(hook);
        panicking::HOOK = Some(call_hook);
    }
}

/// Takes the hook; reports are written again.
pub fn take_hook() -> Hook {
    unsafe {
        panicking::HOOK = None;
        match (*&raw mut HOOK).take() {
            Some(hook) => hook,
            None => Box::new(|info: &PanicHookInfo<'_>| intrinsics::panic_report(&*(info.location as *const Location<'_> as *const Location<'static>))),
        }
    }
}
