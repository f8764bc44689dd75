//! An index of a vector behind a raw pointer makes a reference of it.

struct Node {
    children: Vec<u32>,
}

fn main() {
    let mut node = Node { children: vec![1, 2] };
    let pointer: *mut Node = &mut node;
    let first = unsafe { (*pointer).children[0] };
    println!("{first}");
}
