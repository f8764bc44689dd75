//! `{:p}` and `{:?}` of wide pointers show their metadata beside the address, and hashes take both.
use std::cell::Cell;
use std::collections::HashSet;
use std::fmt::Debug;
use std::ptr::{self, NonNull};
use std::rc::Rc;
use std::sync::Arc;

trait Shape {
    fn area(&self) -> u32;
}
impl Shape for u32 {
    fn area(&self) -> u32 {
        *self
    }
}
#[allow(dead_code)]
struct Tail {
    head: u8,
    rest: [u16],
}

/// Addresses differ from run to run: `X`.
fn shown(text: String) {
    let mut out = String::new();
    let mut rest = &text[..];
    while let Some(at) = rest.find("0x") {
        out += &rest[..at];
        out.push('X');
        rest = rest[at + 2..].trim_start_matches(|c: char| c.is_ascii_hexdigit());
    }
    println!("{out}{rest}");
}

fn main() {
    let text = "abc";
    let many = vec![1u8, 2];
    let boxed: Box<str> = "x".into();
    let shape: &dyn Shape = &7u32;
    let debug: &dyn Debug = &1;
    println!("{}", shape.area());
    shown(format!("{:p} {:?} {:?}", text, text as *const str, &many[..] as *const [u8]));
    shown(format!("{:p} {:p} {:p}", &many[..], many.as_slice(), &&many[..]));
    shown(format!("{text:#p} {:#?}", &many[..] as *const [u8]));
    shown(format!("{text:<4p}|{text:08p}|{:<4p}|", &1));
    shown(format!("{boxed:p} {:p} {:p} {:p}", Rc::<str>::from("rc"), Arc::<[u8]>::from([1, 2, 3]), Box::new(1)));
    shown(format!("{shape:p} {:?} {:#?}", debug as *const dyn Debug, shape as *const dyn Shape));
    shown(format!("{:?} {:p}", NonNull::from(text), NonNull::from(&mut [1, 2][..])));
    shown(format!("{:?}", Cell::new(text as *const str)));
    let fixed = ptr::slice_from_raw_parts(8 as *const u8, 7);
    println!("{fixed:?} {fixed:p} {:?} {:#p}", fixed as *const u8, fixed.cast::<u16>());
    println!("{fixed:12p}|{fixed:#?}");
    println!("{:?}", fixed as *const Tail);
    let mut own = [1, 2, 3];
    let whole: *mut [i32] = &mut own;
    shown(format!("{whole:?} {:p}", &mut own[1..]));

    let parts: [*const [u8]; 4] = [&many[..], &many[..1], &many[..], &many[..0]];
    println!("{}", parts.iter().collect::<HashSet<_>>().len());
    println!("{}", parts.iter().map(|part| part.cast::<u8>()).collect::<HashSet<_>>().len());
    println!("{:?} {}", parts[0].cmp(&parts[1]), parts[0] == parts[2]);
}
