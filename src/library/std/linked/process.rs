//! The process: its end, its variables and its clock.

use crate::env;
use crate::ffi::OsStr;
use crate::intrinsics;
use crate::thread;
use crate::time::{Duration, SystemTime};
use core::ffi::{CStr, c_char, c_int, c_long, c_uint};
use core::ptr;

/// Ends the program.
pub unsafe extern "C" fn exit(code: c_int) -> ! {
    crate::process::exit(code)
}
/// Ends the program at once.
pub unsafe extern "C" fn abort() -> ! {
    crate::process::abort()
}
/// A variable of the environment; null if it is not set.
pub unsafe extern "C" fn getenv(name: *const c_char) -> *mut c_char {
    let name = unsafe { OsStr::from_encoded_bytes_unchecked(CStr::from_ptr(name).to_bytes()) };
    match env::var_os(name) {
        Some(value) => unsafe {
            let bytes = value.as_encoded_bytes();
            let text = intrinsics::runtime_alloc(bytes.len() + 1, 1);
            ptr::copy_nonoverlapping(bytes.as_ptr(), text, bytes.len());
            *text.add(bytes.len()) = 0;
            text as *mut c_char
        },
        None => ptr::null_mut(),
    }
}
/// The seconds since 1970.
pub unsafe extern "C" fn time(to: *mut c_long) -> c_long {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let seconds = now.map_or(0, |now| now.as_secs() as c_long);
    if !to.is_null() {
        unsafe { *to = seconds };
    }
    seconds
}
/// Waits for so many seconds.
pub unsafe extern "C" fn sleep(seconds: c_uint) -> c_uint {
    thread::sleep(Duration::from_secs(seconds as u64));
    0
}
/// Waits for so many microseconds.
pub unsafe extern "C" fn usleep(microseconds: c_uint) -> c_int {
    thread::sleep(Duration::from_micros(microseconds as u64));
    0
}
