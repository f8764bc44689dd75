//! How panics begin: the message is formatted and handed to the machine piece by piece, then the stack unwinds.
//!
//! The real runtime allocates for the message and the payload. Here it does so as soon as somebody may see them (`BEGIN`); until then
//! both live in the machine, and a panic that ends the program has no blocks on the heap of its own.

use crate::fmt;
use crate::intrinsics;
use crate::panic::Location;

/// Set by std as soon as a panic may be caught or a hook may be told of it: begins it, with a payload on the heap.
#[doc(hidden)]
pub static mut BEGIN: Option<fn(fmt::Arguments<'_>, &'static Location<'static>) -> !> = None;

/// Hands the message to the machine.
struct Message;

impl fmt::Write for Message {
    fn write_str(&mut self, s: &str) -> fmt::Result {
        unsafe { intrinsics::panic_hook_message(s.as_ptr(), s.len()) };
        Ok(())
    }
}

/// Begins a panic.
fn begin(message: fmt::Arguments<'_>, location: &'static Location<'static>) -> ! {
    if let Some(begin) = unsafe { BEGIN } {
        begin(message, location)
    }
    intrinsics::panic_start();
    let _ = fmt::write(&mut Message, message);
    intrinsics::panic_report(location);
    unsafe { intrinsics::begin_unwind(crate::ptr::null_mut()) }
}

/// Panics with a formatted message.
#[lang = "panic_fmt"]
#[cold]
#[track_caller]
pub const fn panic_fmt(fmt: fmt::Arguments<'_>) -> ! {
    begin(fmt, intrinsics::caller_location())
}

/// Panics with a message as it stands.
#[lang = "panic"]
#[cold]
#[track_caller]
pub const fn panic(expr: &'static str) -> ! {
    begin(fmt::Arguments::new_const(&[expr]), intrinsics::caller_location())
}

/// Panics with a value as the message.
#[cold]
#[track_caller]
pub const fn panic_display<T: fmt::Display>(x: &T) -> ! {
    panic_fmt(format_args!("{}", *x))
}

/// Panics with a string as the message.
#[cold]
#[track_caller]
#[lang = "panic_display"]
pub const fn panic_str(msg: &str) -> ! {
    panic_fmt(format_args!("{msg}"))
}

/// Panics where an index is out of bounds.
#[lang = "panic_bounds_check"]
#[cold]
#[track_caller]
pub const fn panic_bounds_check(index: usize, len: usize) -> ! {
    panic!("index out of bounds: the len is {len} but the index is {index}")
}

/// Panics in a place that must not unwind.
#[lang = "panic_nounwind"]
#[cold]
pub const fn panic_nounwind(expr: &'static str) -> ! {
    unsafe { intrinsics::write_stderr(expr.as_ptr(), expr.len()) };
    intrinsics::abort()
}

/// Panics in a destructor while a panic unwinds.
#[lang = "panic_in_cleanup"]
#[cold]
pub fn panic_in_cleanup() -> ! {
    panic_nounwind("panic in a destructor during cleanup")
}

/// Panics in a function that must not unwind.
#[lang = "panic_cannot_unwind"]
#[cold]
pub fn panic_cannot_unwind() -> ! {
    panic_nounwind("panic in a function that cannot unwind")
}

macro_rules! arithmetic_panics {
    ($($lang:literal $name:ident: $message:literal;)*) => {$(
        /// Panics where an arithmetic operation cannot give its result.
        #[lang = $lang]
        #[cold]
        #[track_caller]
        pub const fn $name() -> ! {
            panic($message)
        }
    )*};
}
arithmetic_panics! {
    "panic_const_add_overflow" panic_const_add_overflow: "attempt to add with overflow";
    "panic_const_sub_overflow" panic_const_sub_overflow: "attempt to subtract with overflow";
    "panic_const_mul_overflow" panic_const_mul_overflow: "attempt to multiply with overflow";
    "panic_const_div_overflow" panic_const_div_overflow: "attempt to divide with overflow";
    "panic_const_rem_overflow" panic_const_rem_overflow: "attempt to calculate the remainder with overflow";
    "panic_const_neg_overflow" panic_const_neg_overflow: "attempt to negate with overflow";
    "panic_const_shr_overflow" panic_const_shr_overflow: "attempt to shift right with overflow";
    "panic_const_shl_overflow" panic_const_shl_overflow: "attempt to shift left with overflow";
    "panic_const_div_by_zero" panic_const_div_by_zero: "attempt to divide by zero";
    "panic_const_rem_by_zero" panic_const_rem_by_zero: "attempt to calculate the remainder with a divisor of zero";
}

/// Which of the assertions failed.
#[derive(Debug)]
#[doc(hidden)]
pub enum AssertKind {
    Eq,
    Ne,
    Match,
}

/// The end of `assert_eq!` and `assert_ne!`.
#[cold]
#[track_caller]
#[doc(hidden)]
pub fn assert_failed<T, U>(kind: AssertKind, left: &T, right: &U, args: Option<fmt::Arguments<'_>>) -> !
where
    T: fmt::Debug + ?Sized,
    U: fmt::Debug + ?Sized,
{
    assert_failed_inner(kind, &left, &right, args)
}

#[track_caller]
fn assert_failed_inner(
    kind: AssertKind,
    left: &dyn fmt::Debug,
    right: &dyn fmt::Debug,
    args: Option<fmt::Arguments<'_>>,
) -> ! {
    let op = match kind {
        AssertKind::Eq => "==",
        AssertKind::Ne => "!=",
        AssertKind::Match => "matches",
    };
    match args {
        Some(args) => {
            panic!("assertion `left {op} right` failed: {args}\n  left: {left:?}\n right: {right:?}")
        }
        None => panic!("assertion `left {op} right` failed\n  left: {left:?}\n right: {right:?}"),
    }
}
