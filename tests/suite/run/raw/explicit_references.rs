//! What may be done behind a raw pointer without a reference that is written, and with one, and where the lint is allowed.

use std::collections::HashMap;

struct Node<T: ?Sized> {
    id: u32,
    value: T,
}

struct Tree {
    nodes: Vec<*mut Node<Vec<u32>>>,
}

impl Tree {
    fn add(&mut self, id: u32) -> *mut Node<Vec<u32>> {
        let node = Box::into_raw(Box::new(Node { id, value: Vec::new() }));
        self.nodes.push(node);
        node
    }
}

impl Drop for Tree {
    fn drop(&mut self) {
        for node in self.nodes.drain(..) {
            // SAFETY: each came from a box, and is freed once.
            let node = unsafe { Box::from_raw(node) };
            println!("free {} {:?}", node.id, node.value);
        }
    }
}

#[allow(dangerous_implicit_autorefs)]
unsafe fn sum(pointer: *const Node<Vec<u32>>) -> u32 {
    unsafe { (*pointer).value[0] + (*pointer).value[1..].len() as u32 }
}

fn main() {
    let mut tree = Tree { nodes: Vec::new() };
    let node = tree.add(1);
    let other = tree.add(2);
    unsafe {
        (*node).value.push(5);
        (*node).value.extend([6, 7]);
        (*other).id += 1;
        println!("{} {}", (*node).value.len(), (*node).value.is_empty());
        println!("{} {:?}", (&(*node).value)[1], (&(*node).value).get(2));
        println!("{:?} {:?}", (*node).value.first(), (*node).value.iter().rev().collect::<Vec<_>>());
        println!("{} {}", sum(node), (*node).value.as_slice().len());
        let node = &mut *node;
        node.value[0] = 9;
        println!("{} {}", node.value[0], node.value.len());
    }
    let mut array = Node { id: 3, value: [1, 2, 3] };
    let pointer = &raw mut array;
    let slice: *mut Node<[i32]> = pointer;
    let mut map = HashMap::from([(1, "one")]);
    let words = &raw mut map;
    unsafe {
        (*pointer).value[1] = 8;
        println!("{} {} {}", (*pointer).value[1], (*pointer).value.len(), (*slice).value[2]);
        println!("{} {:?}", (*slice).id, (&(*slice).value).len());
        (*words).insert(2, "two");
        println!("{} {:?}", (*words).len(), (*words).get(&2));
        let text = &raw const *"text";
        println!("{} {}", (*text).chars().count(), (&*text).len());
        let element = &raw const (*pointer).value[0];
        println!("{}", *element);
    }
}
