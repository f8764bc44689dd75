//! Numbers: `<math.h>`, and of `<stdlib.h>` what reads and makes them.

use core::ffi::{c_char, c_double, c_float, c_int, c_long, c_longlong, c_uint, c_ulong};

/// Without the sign.
pub unsafe extern "C" fn abs(n: c_int) -> c_int {
    n.wrapping_abs()
}
/// Without the sign.
pub unsafe extern "C" fn labs(n: c_long) -> c_long {
    n.wrapping_abs()
}
/// Without the sign.
pub unsafe extern "C" fn llabs(n: c_longlong) -> c_longlong {
    n.wrapping_abs()
}

macro_rules! of_one {
    ($($double:ident $single:ident $method:ident;)*) => {$(
        /// See the method of this meaning.
        pub unsafe extern "C" fn $double(x: c_double) -> c_double {
            x.$method()
        }
        /// See the method of this meaning.
        pub unsafe extern "C" fn $single(x: c_float) -> c_float {
            x.$method()
        }
    )*};
}
of_one! {
    sqrt sqrtf sqrt;
    cbrt cbrtf cbrt;
    fabs fabsf abs;
    floor floorf floor;
    ceil ceilf ceil;
    round roundf round;
    trunc truncf trunc;
    rint rintf round_ties_even;
    sin sinf sin;
    cos cosf cos;
    tan tanf tan;
    asin asinf asin;
    acos acosf acos;
    atan atanf atan;
    sinh sinhf sinh;
    cosh coshf cosh;
    tanh tanhf tanh;
    exp expf exp;
    exp2 exp2f exp2;
    expm1 expm1f exp_m1;
    log logf ln;
    log10 log10f log10;
    log2 log2f log2;
    log1p log1pf ln_1p;
}
macro_rules! of_two {
    ($($double:ident $single:ident, |$x:ident, $y:ident| $value:expr;)*) => {$(
        /// See the method of this meaning.
        pub unsafe extern "C" fn $double($x: c_double, $y: c_double) -> c_double {
            $value
        }
        /// See the method of this meaning.
        pub unsafe extern "C" fn $single($x: c_float, $y: c_float) -> c_float {
            $value
        }
    )*};
}
of_two! {
    pow powf, |x, y| x.powf(y);
    atan2 atan2f, |y, x| y.atan2(x);
    hypot hypotf, |x, y| x.hypot(y);
    fmod fmodf, |x, y| x % y;
    fmin fminf, |x, y| x.min(y);
    fmax fmaxf, |x, y| x.max(y);
    copysign copysignf, |x, y| x.copysign(y);
    fdim fdimf, |x, y| if x > y { x - y } else { x - x };
}

unsafe fn at(text: *const c_char, index: usize) -> u8 {
    unsafe { *text.add(index) as u8 }
}

/// Digits, with their sign, from the start of a text: the amount, whether it is negative, and where the digits end (0: there are none).
unsafe fn digits(text: *const c_char, base: c_int) -> (u128, bool, usize) {
    unsafe {
        let mut index = 0;
        while matches!(at(text, index), b' ' | 9..=13) {
            index += 1;
        }
        let negative = at(text, index) == b'-';
        if matches!(at(text, index), b'-' | b'+') {
            index += 1;
        }
        let mut base = base as u32;
        let hex = at(text, index) == b'0'
            && at(text, index + 1) | 0x20 == b'x'
            && (at(text, index + 2) as char).is_ascii_hexdigit();
        if hex && (base == 0 || base == 16) {
            index += 2;
            base = 16;
        } else if base == 0 {
            base = if at(text, index) == b'0' { 8 } else { 10 };
        }
        let (start, mut amount) = (index, 0_u128);
        while let Some(digit) = (at(text, index) as char).to_digit(base) {
            if amount < 1 << 100 {
                amount = amount * base as u128 + digit as u128;
            }
            index += 1;
        }
        (amount, negative, if index == start { 0 } else { index })
    }
}

unsafe fn note_end(text: *const c_char, end: *mut *mut c_char, index: usize) {
    if !end.is_null() {
        unsafe { *end = text.add(index) as *mut c_char };
    }
}

/// A number at the start of a text, the nearest one if it is too large.
pub unsafe extern "C" fn strtol(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long {
    let (amount, negative, index) = unsafe { digits(text, base) };
    unsafe { note_end(text, end, index) };
    if negative {
        if amount > c_long::MAX as u128 { c_long::MIN } else { -(amount as c_long) }
    } else if amount > c_long::MAX as u128 {
        c_long::MAX
    } else {
        amount as c_long
    }
}
/// The same for a long long.
pub unsafe extern "C" fn strtoll(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_longlong {
    unsafe { strtol(text, end, base) }
}
/// The same without a sign.
pub unsafe extern "C" fn strtoul(text: *const c_char, end: *mut *mut c_char, base: c_int) -> c_ulong {
    let (amount, negative, index) = unsafe { digits(text, base) };
    unsafe { note_end(text, end, index) };
    match amount > c_ulong::MAX as u128 {
        true => c_ulong::MAX,
        false if negative => (amount as c_ulong).wrapping_neg(),
        false => amount as c_ulong,
    }
}
/// A number at the start of a text.
pub unsafe extern "C" fn atoi(text: *const c_char) -> c_int {
    unsafe { strtol(text, core::ptr::null_mut(), 10) as c_int }
}
/// A number at the start of a text.
pub unsafe extern "C" fn atol(text: *const c_char) -> c_long {
    unsafe { strtol(text, core::ptr::null_mut(), 10) }
}
/// A number at the start of a text.
pub unsafe extern "C" fn atoll(text: *const c_char) -> c_longlong {
    unsafe { strtol(text, core::ptr::null_mut(), 10) }
}
/// A number with a point at the start of a text: the longest start that is one.
pub unsafe extern "C" fn strtod(text: *const c_char, end: *mut *mut c_char) -> c_double {
    unsafe {
        let mut start = 0;
        while matches!(at(text, start), b' ' | 9..=13) {
            start += 1;
        }
        let mut len = 0;
        while matches!(
            at(text, start + len),
            b'0'..=b'9' | b'.' | b'+' | b'-' | b'e' | b'E' | b'i' | b'n' | b'f' | b'a'
        ) {
            len += 1;
        }
        while len > 0 {
            let bytes = core::slice::from_raw_parts(text.add(start) as *const u8, len);
            if let Ok(number) = core::str::from_utf8_unchecked(bytes).parse() {
                note_end(text, end, start + len);
                return number;
            }
            len -= 1;
        }
        note_end(text, end, 0);
        0.0
    }
}
/// A number with a point at the start of a text.
pub unsafe extern "C" fn atof(text: *const c_char) -> c_double {
    unsafe { strtod(text, core::ptr::null_mut()) }
}

/// The state of the numbers of `rand`, as in the C library of GNU: the last 31 sums, and where the oldest is.
struct Sums {
    sums: [i32; 31],
    at: usize,
    seeded: bool,
}
static mut SUMS: Sums = Sums { sums: [0; 31], at: 0, seeded: false };

/// Begins the row of numbers that belongs to a seed.
pub unsafe extern "C" fn srand(seed: c_uint) {
    unsafe {
        let state = &mut *(&raw mut SUMS);
        state.seeded = true;
        // The first three sums are the first three words once more.
        state.at = 3;
        let mut word = if seed == 0 { 1 } else { seed as i32 };
        state.sums[0] = word;
        for index in 1..31 {
            let next = (16807 * word as i64) % 2_147_483_647;
            word = if next < 0 { next + 2_147_483_647 } else { next } as i32;
            state.sums[index] = word;
        }
        for _ in 0..310 {
            next_sum(state);
        }
    }
}
fn next_sum(state: &mut Sums) -> u32 {
    let back = (state.at + 28) % 31;
    let sum = state.sums[state.at].wrapping_add(state.sums[back]);
    state.sums[state.at] = sum;
    state.at = (state.at + 1) % 31;
    sum as u32
}
/// The next number of the row.
pub unsafe extern "C" fn rand() -> c_int {
    unsafe {
        if !(*(&raw const SUMS)).seeded {
            srand(1);
        }
        (next_sum(&mut *(&raw mut SUMS)) >> 1) as c_int
    }
}
