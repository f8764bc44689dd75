use std::mem::{align_of, size_of, size_of_val};
struct Mixed {
    a: u8,
    b: u32,
    c: u16,
}
#[repr(C)]
struct InC {
    a: u8,
    b: u32,
    c: u16,
}
enum Shape {
    A(u32),
    B([u8; 6]),
    C,
}
fn main() {
    println!("{} {} {}", size_of::<Mixed>(), size_of::<InC>(), size_of::<Shape>());
    println!("{} {} {}", size_of::<Option<Box<u8>>>(), size_of::<Option<u32>>(), size_of::<Option<char>>());
    println!("{} {} {} {}", size_of::<String>(), size_of::<Vec<u8>>(), size_of::<Option<String>>(), size_of::<&str>());
    println!("{} {} {}", align_of::<u64>(), align_of::<Mixed>(), align_of::<()>());
    println!("{} {}", size_of_val(&[1u16, 2, 3]), size_of_val("four"));
    println!("{} {}", size_of::<(u8, u64, u8)>(), size_of::<Option<Option<bool>>>());
    println!("{}", size_of::<Result<u32, ()>>());
}
