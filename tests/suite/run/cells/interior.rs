use std::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};
use std::panic::{AssertUnwindSafe, catch_unwind};

struct Loud(u8);
impl Drop for Loud {
    fn drop(&mut self) {
        print!("drop{} ", self.0);
    }
}

fn main() {
    let c = Cell::new(5);
    c.set(c.get() + 1);
    let d = Cell::new(1);
    c.swap(&d);
    println!("{c:?} {} {} {} {}", d.get(), c.replace(9), c.take(), c.clone().into_inner());
    c.update(|x| x + 3);
    println!("{:?} {} {:?} {:?}", c, c < d, c.cmp(&d), Cell::from(3) == Cell::new(3));
    let l = Cell::new(Loud(1));
    l.set(Loud(2));
    drop(l.replace(Loud(3)));
    drop(l);
    println!();
    let mut m = Cell::new(7);
    *m.get_mut() += 1;
    println!("{} {:?}", m.get(), Cell::<String>::default().take());
    let mut arr = [1, 2, 3];
    let cells = Cell::from_mut(&mut arr[..]).as_slice_of_cells();
    cells[0].swap(&cells[2]);
    cells[1].set(20);
    println!("{arr:?}");
    let whole: &Cell<[i32; 3]> = Cell::from_mut(&mut arr);
    whole.as_array_of_cells()[0].set(100);
    println!("{arr:?} {}", unsafe { *c.as_ptr() });

    let r = RefCell::new(vec![1, 2]);
    r.borrow_mut().push(3);
    {
        let a = r.borrow();
        let b = Ref::clone(&a);
        println!("{:?} {:?} {:?} {r:?}", a, b.len(), r.try_borrow_mut().map(|_| ()));
        println!("{:?}", r.try_borrow_mut().map(|_| ()).map_err(|e| e.to_string()));
    }
    {
        let first = Ref::map(r.borrow(), |v| &v[0]);
        println!("{first} {}", *first + 1);
        let found = Ref::filter_map(r.borrow(), |v| v.iter().find(|x| **x == 2));
        println!("{:?}", found.map(|f| *f).map_err(|_| ()));
        println!("{:?}", Ref::filter_map(r.borrow(), |v| v.get(10)).map(|f| *f).map_err(|v| v.len()));
        let (a, b) = Ref::map_split(r.borrow(), |v| v.split_at(1));
        println!("{a:?} {b:?}");
    }
    {
        let mut w = r.borrow_mut();
        w[0] = 10;
        println!("{w:?} {r:?} {:?}", r.try_borrow().map(|_| ()));
        println!("{:?}", r.try_borrow().map(|_| ()).map_err(|e| e.to_string()));
        let mut last = RefMut::map(w, |v| v.last_mut().unwrap());
        *last = 30;
    }
    {
        let (mut a, mut b) = RefMut::map_split(r.borrow_mut(), |v| v.split_at_mut(1));
        a[0] += 1;
        b[0] += 1;
        drop(a);
        println!("{:?}", r.try_borrow().is_err());
    }
    if let Ok(mut x) = RefMut::filter_map(r.borrow_mut(), |v| v.get_mut(1)) {
        *x *= 100;
    }
    println!("{r:?} {:?}", unsafe { r.try_borrow_unguarded() }.map(|v| v.len()));
    println!("{:?} {:?}", r.replace(vec![0]), r.replace_with(|v| { v.push(1); vec![9] }));
    let s = RefCell::new(vec![5]);
    r.swap(&s);
    println!("{r:?} {s:?} {:?} {r:?}", r.take());
    println!("{} {:?} {:?}", r == s, r.partial_cmp(&s), r.clone().cmp(&s));
    println!("{:?} {:?}", RefCell::from(1), s.into_inner());
    let mut t = RefCell::new(1);
    *t.get_mut() = 2;
    println!("{t:?} {}", unsafe { *t.as_ptr() });
    let dynamic: &RefCell<dyn std::fmt::Debug> = &RefCell::new(5);
    println!("{:?} {dynamic:?}", dynamic.borrow());

    let o = OnceCell::new();
    println!("{o:?} {:?} {:?} {:?}", o.get(), o.set(1), o.set(2));
    println!("{o:?} {} {:?}", o.get_or_init(|| 5), o.clone() == OnceCell::from(1));
    let mut p = OnceCell::new();
    println!("{} {:?}", p.get_or_init(|| String::from("made")), p.get());
    if let Some(s) = p.get_mut() {
        s.push('!');
    }
    println!("{:?} {:?} {:?}", p.take(), p, OnceCell::<u8>::default().into_inner());

    let lazy = LazyCell::new(|| {
        println!("computing");
        42
    });
    println!("{lazy:?}");
    println!("{} {} {lazy:?} {}", *lazy, *lazy, LazyCell::force(&lazy));
    let poisoned: LazyCell<u8> = LazyCell::new(|| panic!("no value"));
    println!("{}", catch_unwind(AssertUnwindSafe(|| *poisoned)).is_err());
    println!("{:?}", catch_unwind(AssertUnwindSafe(|| *poisoned)).unwrap_err().downcast_ref::<&str>());
    let fails = catch_unwind(AssertUnwindSafe(|| {
        let o: OnceCell<u8> = OnceCell::new();
        o.get_or_init(|| *o.get_or_init(|| 1) + 1);
    }));
    println!("{:?}", fails.unwrap_err().downcast_ref::<&str>());
    for f in [|r: &RefCell<u8>| { let _a = r.borrow_mut(); r.borrow(); }, |r: &RefCell<u8>| { let _a = r.borrow(); r.borrow_mut(); }] {
        let e = catch_unwind(AssertUnwindSafe(|| f(&RefCell::new(1)))).unwrap_err();
        println!("{:?} {:?}", e.downcast_ref::<String>(), e.downcast_ref::<&str>());
    }
    let u = UnsafeCell::new(4);
    unsafe { *u.get() += 1 };
    println!("{u:?}");
    println!("{}", u.into_inner());
    let mut x = UnsafeCell::from(1);
    *x.get_mut() = 3;
    println!("{}", unsafe { *UnsafeCell::raw_get(&x) });
    println!("{} {} {}", size_of::<RefCell<u8>>(), size_of::<Cell<u64>>(), size_of::<OnceCell<bool>>());
}
