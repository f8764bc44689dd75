use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};
#[derive(Debug)]
struct Node { name: String, kids: RefCell<Vec<Rc<Node>>>, up: RefCell<Weak<Node>>, seen: Cell<u32> }
impl Node {
    fn new(name: &str) -> Rc<Node> { Rc::new(Node { name: name.into(), kids: RefCell::default(), up: RefCell::default(), seen: Cell::new(0) }) }
    fn add(self: &Rc<Node>, kid: Rc<Node>) { *kid.up.borrow_mut() = Rc::downgrade(self); self.kids.borrow_mut().push(kid); }
    fn count(&self) -> usize { self.seen.set(self.seen.get() + 1); 1 + self.kids.borrow().iter().map(|k| k.count()).sum::<usize>() }
    fn names(&self, out: &mut Vec<String>) { out.push(self.name.clone()); for k in self.kids.borrow().iter() { k.names(out); } }
}
struct Memo<F: Fn(u64) -> u64> { f: F, known: RefCell<HashMap<u64, u64>> }
impl<F: Fn(u64) -> u64> Memo<F> {
    fn get(&self, n: u64) -> u64 {
        if let Some(&v) = self.known.borrow().get(&n) { return v; }
        let v = (self.f)(n);
        self.known.borrow_mut().insert(n, v);
        v
    }
}
fn main() {
    let root = Node::new("r");
    root.add(Node::new("a"));
    root.kids.borrow()[0].add(Node::new("b"));
    let mut names = vec![];
    root.names(&mut names);
    println!("{names:?} {} {}", root.count(), root.seen.get());
    let kid = root.kids.borrow()[0].clone();
    let up = kid.up.borrow().upgrade().map(|n| n.name.clone());
    println!("{up:?} {}", Rc::strong_count(&kid));
    let memo = Memo { f: |n| n * n, known: RefCell::default() };
    println!("{} {} {}", memo.get(3), memo.get(3), memo.known.borrow().len());
    let shared = RefCell::new(vec![1]);
    { let mut a = shared.borrow_mut(); a.push(2); }
    let last = *shared.borrow().last().unwrap();
    shared.borrow_mut().push(last);
    let first = shared.borrow().first().copied();
    println!("{:?} {first:?} {}", shared, shared.borrow().len());
    let cell = Cell::new(1);
    let (x, y) = (&cell, &cell);
    x.set(y.get() + 1);
    y.set(x.get() * 2);
    println!("{}", cell.get());
    let mut rc = Rc::new(String::from("s"));
    Rc::make_mut(&mut rc).push('!');
    let other = rc.clone();
    println!("{rc} {other} {}", Rc::ptr_eq(&rc, &other));
}
