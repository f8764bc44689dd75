//! Pointers that were integers in between: tags in their low bits, blocks that are given back, grown and measured through them.

use std::alloc::{Layout, alloc, dealloc, realloc};
use std::sync::atomic::{AtomicPtr, AtomicUsize, Ordering};

const TAG: usize = 1;

/// A pointer whose lowest bit says something.
fn tagged(pointer: *mut u8, tag: usize) -> *mut u8 {
    (pointer as usize | tag) as *mut u8
}

fn untagged(pointer: *mut u8) -> *mut u8 {
    (pointer as usize & !TAG) as *mut u8
}

struct Buffer {
    start: AtomicPtr<()>,
    from: *const u8,
    len: usize,
}

impl Buffer {
    fn new(text: &str) -> Buffer {
        let boxed: Box<[u8]> = text.as_bytes().into();
        let len = boxed.len();
        let start = Box::into_raw(boxed) as *mut u8;
        Buffer { start: AtomicPtr::new(tagged(start, TAG).cast()), from: start, len }
    }

    fn advance(&mut self, by: usize) {
        assert!(by <= self.len);
        self.from = unsafe { self.from.add(by) };
        self.len -= by;
    }

    fn text(&self) -> &str {
        std::str::from_utf8(unsafe { std::slice::from_raw_parts(self.from, self.len) }).unwrap()
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let start = self.start.load(Ordering::Acquire);
        assert_eq!(start as usize & TAG, TAG);
        let start = untagged(start.cast());
        let size = unsafe { self.from.offset_from(start) } as usize + self.len;
        println!("gives {size} bytes back");
        unsafe { dealloc(start, Layout::array::<u8>(size).unwrap()) }
    }
}

fn doubled(value: i32) -> i32 {
    2 * value
}

fn main() {
    for text in ["a", "tags", "in low bits", ""] {
        if text.is_empty() {
            continue;
        }
        let mut buffer = Buffer::new(text);
        buffer.advance(1);
        println!("{:?}", buffer.text());
        buffer.advance(buffer.len);
    }

    unsafe {
        let layout = Layout::new::<[u32; 4]>();
        let number = AtomicUsize::new(alloc(layout) as usize);
        (number.load(Ordering::Relaxed) as *mut u32).write(7);
        let grown = realloc(number.load(Ordering::Relaxed) as *mut u8, layout, 64);
        number.store(grown as usize, Ordering::Relaxed);
        let first = number.load(Ordering::Relaxed) as *const u32;
        let end = (grown as *const u32).add(16);
        println!("{} {} {}", first.read(), end.offset_from(first), first.offset_from(end));
        println!("{}", ((end as usize) as *const u32).offset_from(grown as *const u32));
        dealloc(first as *mut u8, Layout::from_size_align(64, 4).unwrap());
    }

    let address = doubled as fn(i32) -> i32 as usize;
    let again: fn(i32) -> i32 = unsafe { std::mem::transmute(address) };
    println!("{}", again(21));

    let list = vec![1u16, 2, 3];
    let mut list = std::mem::ManuallyDrop::new(list);
    let parts = (list.as_mut_ptr() as usize, list.len(), list.capacity());
    let back = unsafe { Vec::from_raw_parts(parts.0 as *mut u16, parts.1, parts.2) };
    println!("{back:?}");
    let boxed = Box::into_raw(Box::new(String::from("boxed"))) as usize;
    println!("{}", unsafe { Box::from_raw(boxed as *mut String) });
}
