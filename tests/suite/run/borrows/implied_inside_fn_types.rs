//! What the fields of a type say about its lifetimes, also inside of `fn` types and behind raw pointers.
use std::fmt::Debug;

struct Taker<'a, T> {
    take: fn(&'a T),
    all: *const &'a [T],
}

trait Given {
    type Out;
}

impl<'a, T> Given for Taker<'a, T> {
    type Out = &'a T;
}

struct Nested<'a, 'b, T> {
    get: fn(&'a &'b T) -> T,
    any: for<'c> fn(&'c T, &'c &'b u8) -> bool,
}

fn shorter<'a, 'b, T>(nested: Nested<'a, 'b, T>, x: &'b u8, at: &'a &'b T, value: T) -> (&'a u8, T, bool) {
    (x, (nested.get)(at), (nested.any)(&value, &x))
}

struct Pointer<'b, T> {
    to: *const &'b T,
}

fn boxed<'b, T: Debug>(pointer: Pointer<'b, T>, value: T) -> Box<dyn Debug + 'b> {
    assert!(pointer.to.is_null());
    Box::new(value)
}

fn main() {
    let taker = Taker { take: |x: &u8| println!("{x}"), all: std::ptr::null() };
    let out: <Taker<u8> as Given>::Out = &7;
    (taker.take)(out);
    assert!(taker.all.is_null());
    let nested = Nested { get: |x: &&u16| **x, any: |x: &u16, y: &&u8| *x > u16::from(**y) };
    println!("{:?}", shorter(nested, &1, &&300, 2));
    println!("{:?}", boxed(Pointer { to: std::ptr::null() }, "t"));
}
