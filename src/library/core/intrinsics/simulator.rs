//! What the machine does itself and rustc does otherwise: the allocator, the streams, panics, decimal conversion of floats.

use crate::panic::Location;

/// A block of the heap with this size and alignment; the size is not 0. From the program's own allocator, if it has one.
#[rustc_intrinsic]
pub unsafe fn alloc(size: usize, align: usize) -> *mut u8;
/// The same with zeros. The event is an ordinary allocation.
#[rustc_intrinsic]
pub unsafe fn alloc_zeroed(size: usize, align: usize) -> *mut u8;
/// Gives a block back.
#[rustc_intrinsic]
pub unsafe fn dealloc(ptr: *mut u8, size: usize, align: usize);
/// Changes a block's size.
#[rustc_intrinsic]
pub unsafe fn realloc(ptr: *mut u8, old_size: usize, align: usize, new_size: usize) -> *mut u8;

/// The four again, never from the program's own allocator.
#[rustc_intrinsic]
pub unsafe fn system_alloc(size: usize, align: usize) -> *mut u8;
#[rustc_intrinsic]
pub unsafe fn system_alloc_zeroed(size: usize, align: usize) -> *mut u8;
#[rustc_intrinsic]
pub unsafe fn system_dealloc(ptr: *mut u8, size: usize, align: usize);
#[rustc_intrinsic]
pub unsafe fn system_realloc(ptr: *mut u8, old_size: usize, align: usize, new_size: usize) -> *mut u8;

/// Runs the drop glue of what the pointer points to.
#[rustc_intrinsic]
pub unsafe fn drop_in_place<T: ?Sized>(to_drop: *mut T);
/// A number that no other type has.
#[rustc_intrinsic]
pub fn type_id<T: ?Sized>() -> u128;
/// The discriminant of an enum's value, as an `isize`; 0 for other types.
#[rustc_intrinsic]
pub fn discriminant_value<T>(v: &T) -> isize;

/// A wide (or thin) pointer from an address and metadata.
#[rustc_intrinsic]
pub const fn aggregate_raw_ptr<P, D, M>(data: D, meta: M) -> P;
/// The metadata of a pointer: `usize` for slices and `str`.
#[rustc_intrinsic]
pub const fn ptr_metadata<P: ?Sized, M>(ptr: *const P) -> M;

/// Writes to the program's output.
#[rustc_intrinsic]
pub unsafe fn write_stdout(ptr: *const u8, len: usize);
/// Writes to the program's error output.
#[rustc_intrinsic]
pub unsafe fn write_stderr(ptr: *const u8, len: usize);
/// Ends the program; nothing is dropped.
#[rustc_intrinsic]
pub fn exit(code: i32) -> !;
/// Ends the run, since the program asks for something that is not simulated; `what` names it.
#[rustc_intrinsic]
pub fn not_simulated(what: &str) -> !;

/// A panic begins: forgets the message of the one before.
#[rustc_intrinsic]
pub fn panic_start();
/// Appends to the panic's message.
#[rustc_intrinsic]
pub unsafe fn panic_hook_message(ptr: *const u8, len: usize);
/// Writes the runtime's report (thread, location, the message) to stderr.
#[rustc_intrinsic]
pub fn panic_report(location: &'static Location<'static>);
/// A hook has done something else instead of the report.
#[rustc_intrinsic]
pub fn panic_hooked(location: &'static Location<'static>);
/// Unwinds. The payload is null for a panic that nobody catches, else what `catch_unwind` hands to its third argument.
#[rustc_intrinsic]
pub unsafe fn begin_unwind(data: *mut u8) -> !;
/// Whether the stack is being unwound.
#[rustc_intrinsic]
pub fn panicking() -> bool;

/// The decimal form of a float: `precision` digits after the point, -1 for the shortest that reads back the same.
/// `exponent_form`: 0 plain, 1 with `e`, 2 as `{:?}` chooses between both. The sign is not written. Gives the length.
#[rustc_intrinsic]
pub unsafe fn float_to_decimal(
    bits: u64,
    is_f32: bool,
    precision: isize,
    exponent_form: u8,
    buf: *mut u8,
    cap: usize,
) -> usize;
/// The digits of a number in base 2, 8, 10 or 16, into a buffer with room for them. Gives how many there are.
#[rustc_intrinsic]
pub unsafe fn digits(number: u128, base: u32, upper: bool, buf: *mut u8) -> usize;
/// Reads a float as `FromStr` does; its bits go to `out`.
#[rustc_intrinsic]
pub unsafe fn float_from_decimal(ptr: *const u8, len: usize, is_f32: bool, out: *mut u64) -> bool;

/// The first byte equal to `byte`, or `len`.
#[rustc_intrinsic]
pub unsafe fn find_byte(ptr: *const u8, len: usize, byte: u8) -> usize;
/// Where the needle first stands in the haystack, or `usize::MAX`.
#[rustc_intrinsic]
pub unsafe fn find_bytes(ptr: *const u8, len: usize, needle: *const u8, needle_len: usize) -> usize;
/// Where the needle last stands in the haystack, or `usize::MAX`.
#[rustc_intrinsic]
pub unsafe fn find_bytes_back(ptr: *const u8, len: usize, needle: *const u8, needle_len: usize) -> usize;
/// How many leading bytes are ASCII; `len` when all are.
#[rustc_intrinsic]
pub const unsafe fn ascii_up_to(ptr: *const u8, len: usize) -> usize;
/// How many chars UTF-8 has.
#[rustc_intrinsic]
pub const unsafe fn utf8_count(ptr: *const u8, len: usize) -> usize;
/// The char that begins at a byte of UTF-8.
#[rustc_intrinsic]
pub const unsafe fn utf8_decode(ptr: *const u8) -> char;
/// The last char of UTF-8, which is not empty.
#[rustc_intrinsic]
pub const unsafe fn utf8_decode_back(ptr: *const u8, len: usize) -> char;
/// Whether the type is `Copy`: what the real library specialises on.
#[rustc_intrinsic]
pub const fn is_copy<T>() -> bool;
/// Whether an iterator goes on giving `None`: it is a `FusedIterator`.
#[rustc_intrinsic]
pub const fn is_fused<T>() -> bool;
/// Whether it is a number, `bool`, `char` or thin pointer, or an array of such: every byte of a value means something.
#[rustc_intrinsic]
pub const fn is_plain<T>() -> bool;
/// Whether values are equal just when their bytes are: integers, `bool` and `char`.
#[rustc_intrinsic]
pub const fn is_bytewise_eq<T>() -> bool;
/// How many leading bytes are valid UTF-8; `len` when all are.
#[rustc_intrinsic]
pub unsafe fn utf8_valid_up_to(ptr: *const u8, len: usize) -> usize;
/// Unicode's answers about a char. `question`: 0 alphabetic, 1 numeric, 2 whitespace, 3 uppercase, 4 lowercase, 5 control,
/// 6 printable (not escaped by `{:?}`), 7 grapheme extend, 8 ignored where words are looked for, 9 cased (and not ignored).
#[rustc_intrinsic]
pub fn char_property(c: char, question: u8) -> bool;
/// Upper (or lower) case of a char: up to three chars, '\0' after the last.
#[rustc_intrinsic]
pub fn char_case(c: char, upper: bool) -> [char; 3];
