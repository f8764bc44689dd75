// edition: 2021
// Functions of C that a program declares: numbers, characters, texts, sorting; and callbacks that are given to them.
use std::ffi::{CStr, CString, c_char, c_double, c_int, c_long, c_void};
use std::os::raw::c_float;

#[link(name = "m")]
extern "C" {
    fn abs(i: i32) -> i32;
    fn labs(i: c_long) -> c_long;
    fn sqrt(x: f64) -> f64;
    fn cbrt(x: c_double) -> c_double;
    fn powf(x: c_float, y: c_float) -> c_float;
    fn atan2(y: f64, x: f64) -> f64;
    fn fmod(x: f64, y: f64) -> f64;
    pub(crate) fn floor(x: f64) -> f64;
}

mod text {
    use super::*;
    extern "C" {
        pub fn strlen(s: *const c_char) -> usize;
        pub fn strcmp(a: *const c_char, b: *const c_char) -> c_int;
        pub fn strncmp(a: *const c_char, b: *const c_char, n: usize) -> c_int;
        pub fn strchr(s: *const c_char, c: c_int) -> *mut c_char;
        pub fn strrchr(s: *const c_char, c: c_int) -> *const c_char;
        pub fn strstr(s: *const c_char, part: *const c_char) -> *const c_char;
        pub fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char;
        pub fn strncpy(to: *mut c_char, from: *const c_char, n: usize) -> *mut c_char;
        pub fn strcat(to: *mut c_char, from: *const c_char) -> *mut c_char;
        pub fn atoi(s: *const c_char) -> c_int;
        pub fn atof(s: *const c_char) -> f64;
        pub fn strtol(s: *const c_char, end: *mut *mut c_char, base: c_int) -> c_long;
        pub fn strtod(s: *const c_char, end: *mut *mut c_char) -> f64;
        pub fn toupper(c: c_int) -> c_int;
        pub fn isalpha(c: c_int) -> c_int;
        pub fn isspace(c: c_int) -> c_int;
        pub fn memcpy(to: *mut c_void, from: *const c_void, n: usize) -> *mut c_void;
        pub fn memset(to: *mut c_void, c: c_int, n: usize) -> *mut c_void;
        pub fn memcmp(a: *const u8, b: *const u8, n: usize) -> c_int;
    }
}
use text::*;

extern "C" {
    fn qsort(base: *mut c_void, count: usize, size: usize, compare: extern "C" fn(*const c_void, *const c_void) -> c_int);
    fn bsearch(
        key: *const i32,
        base: *const i32,
        count: usize,
        size: usize,
        compare: Option<unsafe extern "C" fn(*const i32, *const i32) -> c_int>,
    ) -> *const i32;
    #[link_name = "toupper"]
    fn capital(c: c_int) -> c_int;
    fn rand() -> c_int;
    fn srand(seed: u32);
    fn getenv(name: *const c_char) -> *const c_char;
    // Never called: nobody has to know it.
    #[allow(dead_code)]
    fn certainly_not_in_any_library(x: i32) -> i32;
}

extern "C" fn descending(a: *const c_void, b: *const c_void) -> c_int {
    let (a, b) = unsafe { (*(a as *const i32), *(b as *const i32)) };
    b.cmp(&a) as c_int
}
unsafe extern "C" fn ascending(a: *const i32, b: *const i32) -> c_int {
    unsafe { (*a).cmp(&*b) as c_int }
}

fn safe_abs(n: i32) -> i32 {
    unsafe { abs(n) }
}

fn numbers() {
    unsafe {
        println!("{} {} {}", abs(-3), labs(-1 << 40), safe_abs(i32::MAX));
        println!("{} {} {} {:.4} {} {}", sqrt(2.0), cbrt(8.0), powf(2.0, 0.5), atan2(1.0, -1.0), fmod(7.5, 2.0), floor(-1.5));
        let by_pointer: unsafe extern "C" fn(f64) -> f64 = sqrt;
        println!("{:?}", [1.0, 4.0, 9.0].map(|x| by_pointer(x)));
        print!("{} ", rand());
        srand(42);
        println!("{} {} {}", rand(), rand(), rand());
        srand(42);
        println!("{}", rand());
    }
}

fn texts() {
    let hello = CString::new("hello, world").unwrap();
    let start = hello.as_ptr();
    unsafe {
        println!("{} {} {}", strlen(start), strlen(c"".as_ptr()), strlen(b"abc\0def\0".as_ptr().cast()));
        println!("{} {}", strcmp(c"abc".as_ptr(), c"abd".as_ptr()) < 0, strncmp(c"abc".as_ptr(), c"abd".as_ptr(), 2));
        println!("{:?} {:?}", CStr::from_ptr(strchr(start, 'o' as c_int)), CStr::from_ptr(strrchr(start, 'o' as c_int)));
        println!("{} {:?}", strchr(start, 'z' as c_int).is_null(), CStr::from_ptr(strstr(start, c"wor".as_ptr())));
        let mut buffer = [b'#' as c_char; 16];
        strcpy(buffer.as_mut_ptr(), c"abc".as_ptr());
        strcat(buffer.as_mut_ptr(), c"def".as_ptr());
        println!("{:?} {}", CStr::from_ptr(buffer.as_ptr()), buffer[7] as u8 as char);
        strncpy(buffer.as_mut_ptr(), c"xy".as_ptr(), 5);
        println!("{:?}", &buffer[..8]);
        println!("{} {} {}", atoi(c"  -42abc".as_ptr()), atoi(c"none".as_ptr()), atof(c"2.5e1x".as_ptr()));
        let mut end = std::ptr::null_mut();
        let number = c"0x1Fz";
        println!("{} {:?}", strtol(number.as_ptr(), &mut end, 0), CStr::from_ptr(end));
        println!("{} {:?}", strtol(c"zz".as_ptr(), &mut end, 36), CStr::from_ptr(end));
        println!("{} {:?}", strtod(c" 1.5 2.5".as_ptr(), &mut end), CStr::from_ptr(end));
        println!("{}", strtol(c"99999999999999999999".as_ptr(), std::ptr::null_mut(), 10));
        let upper: String = "straße 7".bytes().map(|b| toupper(b as c_int) as u8 as char).filter(char::is_ascii).collect();
        println!("{upper} {} {} {}", isalpha('a' as c_int) != 0, isalpha('7' as c_int), isspace('\t' as c_int) != 0);
        println!("{}", capital('q' as c_int) as u8 as char);
        let mut bytes = [0u8; 6];
        memset(bytes.as_mut_ptr().cast(), 7, 4);
        memcpy(bytes.as_mut_ptr().add(4).cast(), [1u8, 2].as_ptr().cast(), 2);
        println!("{bytes:?} {}", memcmp(bytes.as_ptr(), [7, 7, 9].as_ptr(), 3) < 0);
        println!("{}", getenv(c"MDBOOK_MEMORY_SUITE_NOT_SET".as_ptr()).is_null());
    }
}

fn main() {
    numbers();
    texts();
    let mut items = [3, 1, 4, 1, 5, 9, 2, 6];
    unsafe { qsort(items.as_mut_ptr().cast(), items.len(), 4, descending) };
    println!("{items:?}");
    items.reverse();
    for key in [4, 7] {
        let found = unsafe { bsearch(&key, items.as_ptr(), items.len(), 4, Some(ascending)) };
        println!("{:?}", unsafe { found.as_ref() });
    }
}
