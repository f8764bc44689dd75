use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
struct Undo<'a> { to: &'a Cell<i32>, old: i32 }
impl Drop for Undo<'_> { fn drop(&mut self) { self.to.set(self.old); } }
fn attempt(c: &Cell<i32>, fail: bool) -> Result<i32, &'static str> {
    let undo = Undo { to: c, old: c.get() };
    c.set(c.get() + 100);
    if fail { return Err("undone"); }
    std::mem::forget(undo);
    Ok(c.get())
}
fn nested(log: &mut Vec<String>, depth: usize) {
    struct Note<'l>(&'l mut Vec<String>, usize);
    impl Drop for Note<'_> { fn drop(&mut self) { let n = self.1; self.0.push(format!("drop {n}")); } }
    let note = Note(log, depth);
    if depth > 0 { nested(note.0, depth - 1); }
}
fn main() {
    let c = Cell::new(1);
    println!("{:?} {:?} {}", attempt(&c, true), attempt(&c, false), c.get());
    let mut log = vec![];
    nested(&mut log, 2);
    println!("{log:?}");
    let mut done = vec![];
    let r = catch_unwind(AssertUnwindSafe(|| {
        done.push(1);
        let _undo = Undo { to: &c, old: 7 };
        c.set(50);
        if done.len() == 1 { panic!("no"); }
        done.push(2);
    }));
    println!("{} {done:?} {}", r.is_err(), c.get());
    done.push(3);
    println!("{done:?}");
}
