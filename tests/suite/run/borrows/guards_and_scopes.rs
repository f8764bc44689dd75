use std::cell::{Ref, RefCell, RefMut};
use std::sync::{Mutex, MutexGuard, RwLock};
struct Store { items: RefCell<Vec<String>>, count: Mutex<u32>, name: RwLock<String> }
impl Store {
    fn first(&self) -> Option<Ref<'_, str>> {
        let items = self.items.borrow();
        if items.is_empty() { None } else { Some(Ref::map(items, |v| v[0].as_str())) }
    }
    fn last_mut(&self) -> RefMut<'_, String> { RefMut::map(self.items.borrow_mut(), |v| v.last_mut().unwrap()) }
    fn lock(&self) -> MutexGuard<'_, u32> { self.count.lock().unwrap() }
    fn with<R>(&self, f: impl FnOnce(&mut Vec<String>) -> R) -> R { f(&mut self.items.borrow_mut()) }
    fn len(&self) -> usize { self.items.borrow().len() }
    fn add(&self, s: &str) -> u32 {
        self.items.borrow_mut().push(s.to_owned());
        let mut count = self.lock();
        *count += 1;
        *count
    }
    fn rename(&self) -> usize {
        let len = self.name.read().unwrap().len();
        self.name.write().unwrap().push_str("!");
        len
    }
    fn swap_ends(&self) {
        let items = &mut *self.items.borrow_mut();
        let last = items.len() - 1;
        items.swap(0, last);
        let (a, b) = items.split_at_mut(1);
        std::mem::swap(&mut a[0], &mut b[0]);
    }
}
fn pick<'g>(a: &'g MutexGuard<'_, u32>, b: &'g u32) -> &'g u32 { if **a > *b { a } else { b } }
fn main() {
    let s = Store { items: RefCell::default(), count: Mutex::new(0), name: RwLock::new("n".into()) };
    println!("{:?}", s.first().is_none());
    println!("{} {}", s.add("one"), s.add("two"));
    s.last_mut().push('2');
    println!("{:?}", s.first().as_deref());
    s.with(|v| v.push("three".into()));
    let n = s.with(|v| { v.retain(|s| s.len() < 5); v.len() });
    println!("{n} {} {}", s.len(), s.rename() + s.rename());
    s.swap_ends();
    {
        let first = s.first().unwrap();
        println!("{} {}", &*first, s.items.try_borrow_mut().is_err());
    }
    println!("{}", s.items.try_borrow_mut().is_ok());
    let guard = s.lock();
    println!("{}", pick(&guard, &1));
    drop(guard);
    *s.lock() += 1;
    if *s.lock() > 2 { *s.lock() = 10; }
    match *s.lock() { 10 => println!("ten"), n => println!("{n}") }
    let total = { let a = s.lock(); *a } + { let b = s.lock(); *b };
    println!("{total}");
    let v = s.items.take();
    println!("{v:?} {:?}", s.items.replace(vec!["z".into()]));
    println!("{:?}", s.items.into_inner());
}
