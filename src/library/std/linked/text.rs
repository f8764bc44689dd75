//! `<string.h>`: text that ends with a zero.

use super::memory::malloc;
use core::ffi::{c_char, c_int};
use core::ptr;

/// How many bytes stand before the zero.
pub unsafe extern "C" fn strlen(text: *const c_char) -> usize {
    let mut len = 0;
    while unsafe { *text.add(len) } != 0 {
        len += 1;
    }
    len
}
/// The same, of a text of `max` bytes at most.
pub unsafe extern "C" fn strnlen(text: *const c_char, max: usize) -> usize {
    let mut len = 0;
    while len < max && unsafe { *text.add(len) } != 0 {
        len += 1;
    }
    len
}
fn compare(a: *const c_char, b: *const c_char, count: usize, folded: bool) -> c_int {
    for at in 0..count {
        let (mut x, mut y) = unsafe { (*a.add(at) as u8, *b.add(at) as u8) };
        if folded {
            x = x.to_ascii_lowercase();
            y = y.to_ascii_lowercase();
        }
        if x != y || x == 0 {
            return x as c_int - y as c_int;
        }
    }
    0
}
/// Compares texts.
pub unsafe extern "C" fn strcmp(a: *const c_char, b: *const c_char) -> c_int {
    compare(a, b, usize::MAX, false)
}
/// Compares the first bytes of texts.
pub unsafe extern "C" fn strncmp(a: *const c_char, b: *const c_char, count: usize) -> c_int {
    compare(a, b, count, false)
}
/// Compares texts; capital letters are small ones.
pub unsafe extern "C" fn strcasecmp(a: *const c_char, b: *const c_char) -> c_int {
    compare(a, b, usize::MAX, true)
}
/// Copies a text with its zero.
pub unsafe extern "C" fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char {
    unsafe { ptr::copy_nonoverlapping(from, to, strlen(from) + 1) };
    to
}
/// Copies so many bytes of a text, and fills up with zeros.
pub unsafe extern "C" fn strncpy(to: *mut c_char, from: *const c_char, count: usize) -> *mut c_char {
    unsafe {
        let len = strnlen(from, count);
        ptr::copy_nonoverlapping(from, to, len);
        ptr::write_bytes(to.add(len), 0, count - len);
    }
    to
}
/// Appends a text.
pub unsafe extern "C" fn strcat(to: *mut c_char, from: *const c_char) -> *mut c_char {
    unsafe { strcpy(to.add(strlen(to)), from) };
    to
}
/// Appends so many bytes of a text, and a zero.
pub unsafe extern "C" fn strncat(to: *mut c_char, from: *const c_char, count: usize) -> *mut c_char {
    unsafe {
        let (end, len) = (to.add(strlen(to)), strnlen(from, count));
        ptr::copy_nonoverlapping(from, end, len);
        *end.add(len) = 0;
    }
    to
}
/// Where a byte is for the first time.
pub unsafe extern "C" fn strchr(text: *const c_char, byte: c_int) -> *mut c_char {
    let mut at = text;
    unsafe {
        while *at != byte as c_char {
            if *at == 0 {
                return ptr::null_mut();
            }
            at = at.add(1);
        }
    }
    at as *mut c_char
}
/// Where a byte is for the last time.
pub unsafe extern "C" fn strrchr(text: *const c_char, byte: c_int) -> *mut c_char {
    let mut left = unsafe { strlen(text) + 1 };
    while left > 0 {
        left -= 1;
        if unsafe { *text.add(left) } == byte as c_char {
            return unsafe { text.add(left) } as *mut c_char;
        }
    }
    ptr::null_mut()
}
/// Where a text is in another one.
pub unsafe extern "C" fn strstr(text: *const c_char, part: *const c_char) -> *mut c_char {
    unsafe {
        let len = strlen(part);
        for at in 0..=strlen(text) {
            if strncmp(text.add(at), part, len) == 0 {
                return text.add(at) as *mut c_char;
            }
        }
    }
    ptr::null_mut()
}
/// A copy in memory of its own.
pub unsafe extern "C" fn strdup(text: *const c_char) -> *mut c_char {
    unsafe { strcpy(malloc(strlen(text) + 1) as *mut c_char, text) }
}
