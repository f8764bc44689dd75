use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt::Display;
use std::rc::{Rc, Weak};

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Loud(u8);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Gadget {
    me: Weak<Gadget>,
    id: u32,
}
impl Gadget {
    fn new(id: u32) -> Rc<Self> {
        Rc::new_cyclic(|me| {
            println!("{} {} {}", me.strong_count(), me.weak_count(), me.upgrade().is_none());
            Gadget { me: me.clone(), id }
        })
    }
}

fn counts<T: ?Sized>(rc: &Rc<T>) -> (usize, usize) {
    (Rc::strong_count(rc), Rc::weak_count(rc))
}

fn main() {
    let a = Rc::new(Loud(1));
    let b = Rc::clone(&a);
    let w = Rc::downgrade(&a);
    println!("{:?} {} {} {w:?}", counts(&a), Rc::ptr_eq(&a, &b), Rc::ptr_eq(&a, &Rc::new(Loud(2))));
    println!("{:?}", Rc::try_unwrap(a).map_err(|rc| counts(&rc)));
    println!("{:?} {:?}", counts(&b), w.upgrade());
    let inner = Rc::try_unwrap(b).unwrap();
    println!("{inner:?} {} {} {:?}", w.strong_count(), w.weak_count(), w.upgrade());
    let c = Rc::new(Loud(3));
    let d = c.clone();
    println!("{:?} {:?}", Rc::into_inner(c), Rc::into_inner(d));
    let e = Rc::new(Loud(4));
    println!("{:?}", Rc::unwrap_or_clone(e.clone()));
    println!("{:?}", Rc::unwrap_or_clone(e));
    let mut f = Rc::new(5);
    println!("{:?}", Rc::get_mut(&mut f).map(|x| { *x += 1; *x }));
    let g = f.clone();
    println!("{:?}", Rc::get_mut(&mut f));
    *Rc::make_mut(&mut f) += 10;
    println!("{f} {g} {:?}", counts(&g));
    let wf = Rc::downgrade(&f);
    println!("{:?}", Rc::get_mut(&mut f));
    *Rc::make_mut(&mut f) += 10;
    println!("{f} {:?} {:?}", wf.upgrade(), counts(&f));
    let gadget = Gadget::new(7);
    println!("{} {:?} {}", gadget.id, counts(&gadget), gadget.me.upgrade().unwrap().id);

    let raw = Rc::into_raw(Rc::new(String::from("raw")));
    unsafe {
        println!("{}", *raw);
        Rc::increment_strong_count(raw);
        let r = Rc::from_raw(raw);
        println!("{r} {:?} {}", counts(&r), Rc::as_ptr(&r) == raw);
        Rc::decrement_strong_count(raw);
        println!("{:?}", counts(&r));
        let weak = Rc::downgrade(&r).into_raw();
        println!("{} {}", *weak, Weak::from_raw(weak).strong_count());
    }
    let s: Rc<str> = Rc::from("hello");
    let t: Rc<str> = String::from("hello").into();
    let u: Rc<[u8]> = Rc::from(s.clone());
    println!("{s} {} {:?} {} {}", s == t, u, s.len(), counts(&s).0);
    let raw = Rc::into_raw(t);
    println!("{}", unsafe { Rc::from_raw(raw) });
    let v: Rc<[i32]> = Rc::from([1, 2, 3]);
    let x: Rc<[i32]> = vec![1, 2, 3].into();
    let y: Rc<[i32]> = (1..4).collect();
    let z: Rc<[i32]> = (1..10).filter(|x| *x < 4).collect();
    println!("{v:?} {} {} {}", v == x, x == y, y == z);
    let arr: Result<Rc<[i32; 3]>, _> = v.clone().try_into();
    println!("{arr:?} {:?}", <Rc<[i32; 2]>>::try_from(v));
    let mut strings: Rc<[String]> = Rc::from(&[String::from("a"), String::from("b")][..]);
    let shared = strings.clone();
    Rc::make_mut(&mut strings)[0].push('!');
    println!("{strings:?} {shared:?}");
    let mut text: Rc<str> = "abc".into();
    Rc::make_mut(&mut text).make_ascii_uppercase();
    println!("{text}");
    let from_box: Rc<dyn Display> = Rc::from(Box::new(5) as Box<dyn Display>);
    let from_cow: Rc<str> = Rc::from(Cow::Borrowed("cow"));
    println!("{from_box} {from_cow} {:?} {:?}", Rc::<str>::default(), Rc::<[u8]>::default());
    let any: Rc<dyn Any> = Rc::new(5i32);
    println!("{:?} {:?}", any.clone().downcast::<String>().is_err(), any.downcast::<i32>());
    let shape: Rc<dyn Fn(i32) -> i32> = Rc::new(|x| x + 1);
    println!("{} {}", shape(1), (shape.clone())(2));
    let none: Weak<u8> = Weak::new();
    println!("{:?} {} {} {}", none.upgrade(), none.strong_count(), none.weak_count(), none.ptr_eq(&Weak::default()));
    let mut uninit = Rc::<[u32]>::new_uninit_slice(2);
    let data = Rc::get_mut(&mut uninit).unwrap();
    data[0].write(1);
    data[1].write(2);
    println!("{:?}", unsafe { uninit.assume_init() });
    let mut one = Rc::<u64>::new_uninit();
    Rc::get_mut(&mut one).unwrap().write(9);
    println!("{} {}", unsafe { one.assume_init() }, unsafe { Rc::<u64>::new_zeroed().assume_init() });
    println!("{} {} {:?}", Rc::new(3) < Rc::new(4), Rc::new(2.0) == Rc::new(2.0), Rc::new(1).cmp(&Rc::new(0)));
    let mut map = HashMap::new();
    map.insert(Rc::<str>::from("k"), 1);
    println!("{:?} {:?}", map.get("k"), Rc::new(RefCell::new(1)));
    let tree = Rc::new(RefCell::new(vec![Rc::new(Cell::new(1))]));
    tree.borrow()[0].set(5);
    tree.borrow_mut().push(Rc::default());
    println!("{tree:?} {:?}", Rc::pin(4));
    let weak_slice: Weak<[i32]> = { let r: Rc<[i32]> = Rc::from([1]); Rc::downgrade(&r) };
    println!("{:?}", weak_slice.upgrade());
    println!("{} {} {}", size_of::<Rc<u8>>(), size_of::<Option<Rc<str>>>(), size_of::<Weak<dyn Any>>());
    println!("end");
}
