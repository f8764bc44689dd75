//! Constants and statics: evaluation, drop of constants, interior references, statics with mutation, associated and generic ones.
use std::cell::Cell;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::sync::Mutex;

const A: u32 = 1 + B;
const B: u32 = 2 * 3;
const S: &str = "const str";
const ARRAY: [i32; 4] = [1, 2, 3, 4];
const NESTED: &[&[u8]] = &[&[1], &[2, 3]];
const TUPLE: (u8, &str, [char; 2]) = (1, "t", ['a', 'b']);
const F: fn(u32) -> u32 = triple;
const SLICE: &[i32] = &ARRAY;
const _: () = assert!(A == 7);
const _: usize = { struct Hidden; impl Hidden { const X: usize = 3; } Hidden::X };
static COUNTER: AtomicU32 = AtomicU32::new(0);
static NAMES: [&str; 2] = ["x", "y"];
static mut MUTABLE: i32 = 10;
static mut BUFFER: [u8; 4] = [0; 4];
static REFERENCE: &i32 = &HIDDEN;
static HIDDEN: i32 = 44;
static LOCK: Mutex<Vec<i32>> = Mutex::new(Vec::new());
static EMPTY: String = String::new();
static FUNCTION: fn(u32) -> u32 = triple;
static OTHER: &AtomicU32 = &COUNTER;
static SELF_SIZED: [usize; 2] = [std::mem::size_of::<u64>(), std::mem::align_of::<u16>()];
fn triple(x: u32) -> u32 { x * 3 }
struct Loud(&'static str);
impl Drop for Loud { fn drop(&mut self) { println!("drop {}", self.0); } }
const LOUD: Loud = Loud("const");
const CELL: Cell<i32> = Cell::new(5);
static LOUD_STATIC: Loud = Loud("static never drops");
struct Config;
impl Config {
    const SIZE: usize = 3;
    const TABLE: [u8; Self::SIZE] = [7; Self::SIZE];
    const MAKER: fn() -> Config = || Config;
}
trait HasId { const ID: u32; const NAME: &'static str = "default"; const DOUBLE: u32 = Self::ID * 2; }
impl HasId for u8 { const ID: u32 = 8; }
impl HasId for Config { const ID: u32 = 99; const NAME: &'static str = "config"; }
impl<T: HasId> HasId for Vec<T> { const ID: u32 = T::ID + 1; }
struct Buffer<T, const N: usize>([T; N]);
impl<T, const N: usize> Buffer<T, N> { const BYTES: usize = N * std::mem::size_of::<T>(); const LAST: usize = N - 1; }
const fn fib(n: usize) -> u64 { match n { 0 => 0, 1 => 1, _ => fib(n - 1) + fib(n - 2) } }
const FIBS: [u64; 10] = {
    let mut out = [0; 10];
    let mut i = 0;
    while i < out.len() { out[i] = fib(i); i += 1; }
    out
};
const fn find(haystack: &[u8], needle: u8) -> Option<usize> {
    let mut i = 0;
    loop {
        if i == haystack.len() { return None; }
        if haystack[i] == needle { break Some(i); }
        i += 1;
    }
}
const FOUND: Option<usize> = find(b"hello", b'l');
const LEN: usize = S.len();
const MAX: u64 = u64::MAX >> 1;
const FLOAT: f64 = 1.5 * 2.0 + -0.25;
const BOOL: bool = FLOAT > 2.0 && !(A == 3);
const CHAR: char = (b'a' + 2) as char;
const STRUCT: Point = Point { x: 1, y: Point { x: 2, y: 3 }.y };
#[derive(Debug, Clone, Copy)] struct Point { x: i32, y: i32 }
fn next() -> usize {
    static N: AtomicUsize = AtomicUsize::new(100);
    N.fetch_add(1, Ordering::Relaxed)
}
fn generic_counter<T>() -> usize {
    // One static for all instances of the function.
    static N: AtomicUsize = AtomicUsize::new(0);
    N.fetch_add(1, Ordering::SeqCst)
}

fn main() {
    println!("{A} {B} {S} {ARRAY:?} {NESTED:?} {TUPLE:?} {} {SLICE:?}", F(2));
    COUNTER.fetch_add(5, Ordering::SeqCst);
    println!("{} {}", COUNTER.load(Ordering::SeqCst), OTHER.load(Ordering::SeqCst));
    println!("{} {REFERENCE} {} {}", NAMES[1], *REFERENCE + 1, std::ptr::eq(REFERENCE, &HIDDEN));
    unsafe {
        MUTABLE += 1;
        BUFFER[2] = 7;
        let copy = BUFFER;
        println!("{} {:?}", *&raw const MUTABLE, copy);
        let p = &raw mut MUTABLE;
        *p *= 2;
        println!("{}", *p);
    }
    LOCK.lock().unwrap().push(3);
    println!("{:?} {:?} {}", LOCK.lock().unwrap(), EMPTY, FUNCTION(3));
    println!("{SELF_SIZED:?}");
    {
        let _a = LOUD;
        LOUD;
        let _ = LOUD;
        println!("{}", LOUD.0);
    }
    println!("{}", LOUD_STATIC.0);
    CELL.set(6);
    println!("{}", CELL.get());
    println!("{:?} {}", Config::TABLE, Config::SIZE);
    let _ = (Config::MAKER)();
    println!("{} {} {}", u8::ID, <u8 as HasId>::NAME, u8::DOUBLE);
    println!("{} {} {}", Config::ID, Config::NAME, <Vec<Vec<u8>>>::DOUBLE);
    println!("{} {}", Buffer::<u32, 5>::BYTES, Buffer::<(), 3>::LAST);
    println!("{:?} {FOUND:?} {LEN} {MAX} {FLOAT} {BOOL} {CHAR} {STRUCT:?}", FIBS);
    println!("{} {} {}", next(), next(), next());
    println!("{} {} {}", generic_counter::<u8>(), generic_counter::<u16>(), generic_counter::<u8>());
    const LOCAL: usize = { const INNER: usize = 4; INNER * 2 };
    let a = [0u8; LOCAL + 1];
    println!("{}", a.len());
    let r: &'static [i32] = &ARRAY;
    let p: &'static Point = &STRUCT;
    println!("{} {}", r.len(), p.x);
    println!("{}", Buffer([1u8, 2]).0[Buffer::<u8, 2>::LAST]);
    match 7 { A => println!("matches A"), _ => println!("no") }
    match "const str" { S => println!("matches S"), _ => println!("no") }
    match Some(2) { FOUND => println!("matches FOUND"), _ => println!("no") }
    let x = const { A + 1 };
    println!("{x} {}", const { fib(15) });
}
