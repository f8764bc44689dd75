#[derive(Default)]
struct Deep { left: Side, right: Side, total: u32 }
#[derive(Default)]
struct Side { items: Vec<u32>, name: String }
impl Deep {
    fn left(&mut self) -> &mut Side { &mut self.left }
    fn sum(&mut self) { for i in &self.left.items { self.total += i; self.right.items.push(*i); } }
    fn swap(&mut self) { std::mem::swap(&mut self.left, &mut self.right); }
    fn pair(&mut self) -> (&mut Vec<u32>, &str) { (&mut self.left.items, &self.right.name) }
}
fn main() {
    let mut d = Deep::default();
    let l = &mut d.left.items;
    let r = &mut d.right;
    l.push(1);
    r.name.push('r');
    let name = &r.name;
    l.push(name.len() as u32);
    d.left().name.push_str("left");
    d.sum();
    d.swap();
    let (items, name) = d.pair();
    items.push(name.len() as u32);
    println!("{:?} {} {:?} {}", d.left.items, d.total, d.right.items, d.right.name);
    let mut t = ((1, 2), [3, 4]);
    let ((a, _), [_, b]) = &mut t;
    std::mem::swap(a, b);
    let Deep { left: Side { items, .. }, total, .. } = &mut d;
    items.push(*total);
    *total = items.len() as u32;
    let boxed = Box::new((String::from("x"), 5));
    let view = &boxed.1;
    let text = &boxed.0;
    println!("{t:?} {} {view} {text}", d.total);
    let b2 = boxed;
    let (s, n) = *b2;
    println!("{s} {n}");
}
