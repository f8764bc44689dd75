// A cursor that holds `&mut Option<Box<Node>>` and moves along it.
struct Node { v: u32, next: Link }
type Link = Option<Box<Node>>;
struct Cursor<'a> { at: &'a mut Link }
impl<'a> Cursor<'a> {
    fn new(at: &'a mut Link) -> Self { Cursor { at } }
    fn peek(&self) -> Option<&u32> { self.at.as_ref().map(|n| &n.v) }
    fn peek_mut(&mut self) -> Option<&mut u32> { self.at.as_deref_mut().map(|n| &mut n.v) }
    fn advance(self) -> Result<Cursor<'a>, Cursor<'a>> {
        if self.at.is_some() {
            Ok(Cursor { at: &mut self.at.as_mut().unwrap().next })
        } else {
            Err(self)
        }
    }
    fn step(&mut self) -> bool {
        let here = std::mem::replace(&mut self.at, Box::leak(Box::new(None)));
        match here {
            Some(node) => { self.at = &mut node.next; true }
            none => { self.at = none; false }
        }
    }
    fn insert(&mut self, v: u32) {
        let next = self.at.take();
        *self.at = Some(Box::new(Node { v, next }));
    }
    fn remove(&mut self) -> Option<u32> {
        let node = self.at.take()?;
        *self.at = node.next;
        Some(node.v)
    }
    fn into_mut(self) -> Option<&'a mut u32> { self.at.as_mut().map(|n| &mut n.v) }
    fn reborrow(&mut self) -> Cursor<'_> { Cursor { at: self.at } }
}
fn show(mut l: &Link) -> String {
    let mut s = String::new();
    while let Some(n) = l { s += &n.v.to_string(); s.push(' '); l = &n.next; }
    s
}
fn main() {
    let mut list: Link = None;
    let mut c = Cursor::new(&mut list);
    for v in [3, 2, 1] { c.insert(v); }
    assert_eq!(c.peek(), Some(&1));
    assert!(c.step());
    *c.peek_mut().unwrap() *= 10;
    c.reborrow().insert(7);
    let mut end = c;
    loop {
        match end.advance() {
            Ok(next) => end = next,
            Err(last) => { end = last; break; }
        }
    }
    end.insert(99);
    println!("{}", show(&list));
    let mut c = Cursor::new(&mut list);
    while let Some(v) = c.peek() {
        if v % 2 == 1 { c.remove(); } else if !c.step() { break; }
    }
    println!("{}", show(&list));
    if let Some(v) = Cursor::new(&mut list).into_mut() { *v += 1; }
    println!("{}", show(&list));
}
