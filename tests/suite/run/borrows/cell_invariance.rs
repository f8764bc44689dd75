use std::cell::{Cell, RefCell};
// Invariant types, used in the ways that are allowed.
fn set<'a>(cell: &Cell<&'a str>, value: &'a str) { cell.set(value); }
fn swap<'a>(a: &mut &'a str, b: &mut &'a str) { std::mem::swap(a, b); }
fn push_all<'a>(out: &mut Vec<&'a str>, text: &'a str) { out.extend(text.split(' ')); }
struct Ctx<'a> { names: RefCell<Vec<&'a str>>, last: Cell<Option<&'a str>> }
impl<'a> Ctx<'a> {
    fn add(&self, name: &'a str) { self.names.borrow_mut().push(name); self.last.set(Some(name)); }
    fn last(&self) -> &'a str { self.last.get().unwrap_or("none") }
    fn first(&self) -> Option<&'a str> { self.names.borrow().first().copied() }
}
struct Node<'a> { name: &'a str, next: Cell<Option<&'a Node<'a>>> }
fn main() {
    let text = String::from("one two");
    let other = String::from("three");
    let c = Cell::new("start");
    set(&c, &text);
    set(&c, &other[1..]);
    println!("{}", c.get());
    let mut a: &str = &text;
    let mut b: &str = "lit";
    swap(&mut a, &mut b);
    println!("{a} {b}");
    let mut out = Vec::new();
    push_all(&mut out, &text);
    push_all(&mut out, "lit eral");
    println!("{out:?}");
    let ctx = Ctx { names: RefCell::new(vec![]), last: Cell::new(None) };
    println!("{}", ctx.last());
    ctx.add(&text);
    ctx.add("x");
    let kept = ctx.first();
    ctx.add(&other);
    println!("{kept:?} {} {}", ctx.last(), ctx.names.borrow().len());
    let n1 = Node { name: "n1", next: Cell::new(None) };
    let n2 = Node { name: "n2", next: Cell::new(None) };
    n1.next.set(Some(&n2));
    n2.next.set(Some(&n1));
    let mut at = &n1;
    for _ in 0..3 { at = at.next.get().unwrap(); }
    println!("{}", at.name);
    let shared = RefCell::new(vec![1]);
    let view = &shared;
    let push = |n| view.borrow_mut().push(n);
    push(2);
    shared.borrow_mut().push(3);
    push(4);
    println!("{:?}", shared.borrow());
}
