use std::cell::{Cell, RefCell};
struct Plain<'a>(&'a mut String);
struct Loud<'a>(&'a Cell<u32>, &'static str);
impl Drop for Loud<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
        println!("drop {} {}", self.1, self.0.get());
    }
}
struct Holder<T>(T);
fn main() {
    let mut s = String::from("a");
    let p = Plain(&mut s);
    p.0.push('b');
    // Without a destructor the borrow ends with the last use.
    s.push('c');
    let h = Holder(Plain(&mut s));
    h.0.0.push('d');
    s.push('e');
    println!("{s}");
    let count = Cell::new(0);
    {
        let _first = Loud(&count, "first");
        let second = Loud(&count, "second");
        drop(second);
        println!("in {}", count.get());
    }
    let _third = Loud(&count, "third");
    let v = vec![Loud(&count, "v0"), Loud(&count, "v1")];
    let b: Box<Loud> = Box::new(Loud(&count, "boxed"));
    drop(b);
    drop(v);
    let mut log = vec![1];
    let refs = vec![&mut log];
    for r in refs { r.push(2); }
    let mut slots: Vec<&Vec<i32>> = Vec::new();
    slots.push(&log);
    println!("{}", slots[0].len());
    log.push(3);
    let cell = RefCell::new(5);
    *cell.borrow_mut() += 1;
    let shared = Some(&cell);
    if let Some(c) = shared { *c.borrow_mut() *= 2; }
    println!("{log:?} {}", cell.into_inner());
    let maybe = if count.get() > 2 { Some(Loud(&count, "maybe")) } else { None };
    let moved = maybe;
    println!("{}", moved.is_some());
    std::mem::forget(Loud(&count, "never"));
    let _ = Loud(&count, "at once");
    let (_a, _) = (Loud(&count, "a"), Loud(&count, "b"));
    println!("end {}", count.get());
}
