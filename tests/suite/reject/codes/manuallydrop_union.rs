use std::mem::ManuallyDrop;
union U { a: ManuallyDrop<String>, b: u8 }
fn f(mut u: U) { unsafe { u.a.push('c'); } }
fn main() {}
