use std::cell::Cell;
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;
use std::collections::binary_heap::PeekMut;

#[derive(Debug, Clone, PartialEq, Eq)]
struct Task {
    priority: u32,
    name: &'static str,
}
impl Ord for Task {
    fn cmp(&self, other: &Self) -> Ordering {
        self.priority.cmp(&other.priority).then_with(|| other.name.cmp(self.name))
    }
}
impl PartialOrd for Task {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

struct Counted<'a>(i32, &'a Cell<u32>);
impl PartialEq for Counted<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl Eq for Counted<'_> {}
impl PartialOrd for Counted<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.1.set(self.1.get() + 1);
        self.0.partial_cmp(&other.0)
    }
}
impl Ord for Counted<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

fn main() {
    let mut h = BinaryHeap::new();
    println!("{:?} {:?}", h.pop(), h.is_empty());
    for x in [5, 1, 8, 3, 9, 2, 8] {
        h.push(x);
        print!("{:?} ", h.as_slice());
    }
    println!("\n{:?} {} {:?}", h, h.len(), h.peek());
    println!("{:?}", h.clone().into_sorted_vec());
    println!("{:?} {:?}", h.clone().into_vec(), h.iter());
    if let Some(mut top) = h.peek_mut() {
        println!("{:?} {}", top, *top);
        *top = 4;
    }
    println!("{:?}", h);
    if let Some(top) = h.peek_mut() {
        println!("popped {}", PeekMut::pop(top));
    }
    if let Some(mut top) = h.peek_mut() {
        *top = 0;
        println!("popped {}", PeekMut::pop(top));
    }
    println!("{:?}", h);
    let mut other = BinaryHeap::from([100, 50, 7]);
    h.append(&mut other);
    println!("{:?} {:?}", h, other);
    h.append(&mut BinaryHeap::from(vec![6]));
    println!("{:?}", h);
    h.extend([1, 2, 3]);
    h.extend(&[60]);
    println!("{:?}", h);
    h.retain(|x| x % 2 == 0);
    println!("{:?}", h);
    let mut popped = vec![];
    while let Some(x) = h.pop() {
        popped.push(x);
    }
    println!("{popped:?}");

    let mut tasks: BinaryHeap<Task> = [(2, "write"), (5, "think"), (2, "ask"), (1, "sleep")]
        .map(|(priority, name)| Task { priority, name })
        .into_iter()
        .collect();
    while let Some(Task { priority, name }) = tasks.pop() {
        print!("{priority}:{name} ");
    }
    println!();
    let mut min = BinaryHeap::new();
    for x in [5, 1, 8] {
        min.push(Reverse(x));
    }
    println!("{:?} {:?}", min.pop().map(|Reverse(x)| x), min.peek());

    let n = Cell::new(0);
    let mut c: BinaryHeap<Counted> = (0..20).map(|i| Counted(i * 7 % 20, &n)).collect();
    println!("collect {}", n.replace(0));
    for i in 0..10 {
        c.push(Counted(i * 3 % 10, &n));
    }
    println!("push {}", n.replace(0));
    for _ in 0..10 {
        c.pop();
    }
    println!("pop {}", n.replace(0));
    c.append(&mut (0..5).map(|i| Counted(i, &n)).collect());
    println!("append {}", n.replace(0));
    c.extend((0..3).map(|i| Counted(i, &n)));
    println!("extend {}", n.replace(0));
    c.retain(|x| x.0 != 3);
    println!("retain {}", n.replace(0));
    let sorted: Vec<i32> = c.into_sorted_vec().iter().map(|x| x.0).collect();
    println!("into_sorted_vec {} {sorted:?}", n.replace(0));

    let mut d = BinaryHeap::with_capacity(10);
    d.extend(vec!["x", "z", "y"]);
    println!("{} {}", d.capacity(), d.len());
    d.shrink_to_fit();
    d.reserve(1);
    println!("{}", d.capacity() >= 4);
    let mut drained: Vec<_> = d.drain().collect();
    drained.sort();
    println!("{drained:?} {}", d.is_empty());
    let e: Vec<i32> = BinaryHeap::from([1, 3, 2]).into();
    println!("{e:?} {:?}", BinaryHeap::from([2, 1]).into_iter());
    let total: i32 = BinaryHeap::from([2, 1]).into_iter().sum();
    println!("{total}");
    d.clear();
    println!("{d:?} {:?}", BinaryHeap::<u8>::default());
}
