//! Panics: catching them, and what is done when one begins.

pub use core::panic::{AssertUnwindSafe, Location, RefUnwindSafe, UnwindSafe};

use crate::any::Any;
use crate::boxed::Box;
use crate::fmt;
use crate::intrinsics;
use crate::ptr;
use crate::string::String;
use crate::thread::Result;
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
    payloads_are_seen();
    let mut call: Call<F, R> = Call { f: Some(f), result: None, payload: ptr::null_mut() };
    unsafe { intrinsics::catch_unwind(run::<F, R>, &raw mut call as *mut u8, caught::<F, R>) };
    match call.result {
        Some(result) => Ok(result),
        None => Err(unsafe { Box::from_raw(call.payload as *mut Exception) }.cause),
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

/// From now on a panic has its payload on the heap.
fn payloads_are_seen() {
    unsafe { panicking::BEGIN = Some(begin) };
}

/// A panic with a message. Its text is formatted before anybody is told; the box comes after.
fn begin(message: fmt::Arguments<'_>, location: &'static Location<'static>) -> ! {
    if let Some(text) = message.as_str() {
        tell(text, &text, location);
        resume_unwind(Box::new(text))
    }
    let mut text = String::new();
    let _ = fmt::write(&mut text, message);
    tell(&text, &text, location);
    resume_unwind(Box::new(text))
}

/// Tells the hook of a panic; without one, reports it on stderr.
fn tell(message: &str, payload: &(dyn Any + Send), location: &'static Location<'static>) {
    intrinsics::panic_start();
    unsafe { intrinsics::panic_hook_message(message.as_ptr(), message.len()) };
    match unsafe { &*&raw const HOOK } {
        Some(hook) => {
            hook(&PanicHookInfo { payload, location, can_unwind: true, force_no_backtrace: false });
            intrinsics::panic_hooked(location);
        }
        None => intrinsics::panic_report(location),
    }
}

/// Goes on with a panic that was caught.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    unsafe { intrinsics::begin_unwind(Box::into_raw(Exception::new(payload)) as *mut u8) }
}

/// Panics with a value.
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(msg: M) -> ! {
    let payload: Box<dyn Any + Send> = Box::new(msg);
    tell("Box<dyn Any>", &*payload, Location::caller());
    resume_unwind(payload)
}

/// What a hook is told.
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: &'a Location<'a>,
    can_unwind: bool,
    force_no_backtrace: bool,
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
            .field("can_unwind", &self.can_unwind)
            .field("force_no_backtrace", &self.force_no_backtrace)
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

/// What is done when a panic begins, instead of a report on stderr.
pub fn set_hook(hook: Hook) {
    payloads_are_seen();
    unsafe { *&raw mut HOOK = Some(hook) };
}

/// Takes the hook; reports are written again.
pub fn take_hook() -> Hook {
    match unsafe { (*&raw mut HOOK).take() } {
        Some(hook) => hook,
        None => Box::new(|info: &PanicHookInfo<'_>| {
            intrinsics::panic_report(unsafe { &*(info.location as *const Location<'_> as *const Location<'static>) })
        }),
    }
}
