use std::any::Any;
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::{Arc, Weak};

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
    fn new(id: u32) -> Arc<Self> {
        Arc::new_cyclic(|me| {
            println!("{} {} {}", me.strong_count(), me.weak_count(), me.upgrade().is_none());
            Gadget { me: me.clone(), id }
        })
    }
}

fn counts<T: ?Sized>(rc: &Arc<T>) -> (usize, usize) {
    (Arc::strong_count(rc), Arc::weak_count(rc))
}

fn main() {
    let a = Arc::new(Loud(1));
    let b = Arc::clone(&a);
    let w = Arc::downgrade(&a);
    println!("{:?} {} {} {w:?}", counts(&a), Arc::ptr_eq(&a, &b), Arc::ptr_eq(&a, &Arc::new(Loud(2))));
    println!("{:?}", Arc::try_unwrap(a).map_err(|rc| counts(&rc)));
    println!("{:?} {:?}", counts(&b), w.upgrade());
    let inner = Arc::try_unwrap(b).unwrap();
    println!("{inner:?} {} {} {:?}", w.strong_count(), w.weak_count(), w.upgrade());
    let c = Arc::new(Loud(3));
    let d = c.clone();
    println!("{:?} {:?}", Arc::into_inner(c), Arc::into_inner(d));
    let e = Arc::new(Loud(4));
    println!("{:?}", Arc::unwrap_or_clone(e.clone()));
    println!("{:?}", Arc::unwrap_or_clone(e));
    let mut f = Arc::new(5);
    println!("{:?}", Arc::get_mut(&mut f).map(|x| { *x += 1; *x }));
    let g = f.clone();
    println!("{:?}", Arc::get_mut(&mut f));
    *Arc::make_mut(&mut f) += 10;
    println!("{f} {g} {:?}", counts(&g));
    let wf = Arc::downgrade(&f);
    println!("{:?}", Arc::get_mut(&mut f));
    *Arc::make_mut(&mut f) += 10;
    println!("{f} {:?} {:?}", wf.upgrade(), counts(&f));
    let gadget = Gadget::new(7);
    println!("{} {:?} {}", gadget.id, counts(&gadget), gadget.me.upgrade().unwrap().id);

    let raw = Arc::into_raw(Arc::new(String::from("raw")));
    unsafe {
        println!("{}", *raw);
        Arc::increment_strong_count(raw);
        let r = Arc::from_raw(raw);
        println!("{r} {:?} {}", counts(&r), Arc::as_ptr(&r) == raw);
        Arc::decrement_strong_count(raw);
        println!("{:?}", counts(&r));
        let weak = Arc::downgrade(&r).into_raw();
        println!("{} {}", *weak, Weak::from_raw(weak).strong_count());
    }
    let s: Arc<str> = Arc::from("hello");
    let t: Arc<str> = String::from("hello").into();
    let u: Arc<[u8]> = Arc::from(s.clone());
    println!("{s} {} {:?} {} {}", s == t, u, s.len(), counts(&s).0);
    let raw = Arc::into_raw(t);
    println!("{}", unsafe { Arc::from_raw(raw) });
    let v: Arc<[i32]> = Arc::from([1, 2, 3]);
    let x: Arc<[i32]> = vec![1, 2, 3].into();
    let y: Arc<[i32]> = (1..4).collect();
    let z: Arc<[i32]> = (1..10).filter(|x| *x < 4).collect();
    println!("{v:?} {} {} {}", v == x, x == y, y == z);
    let arr: Result<Arc<[i32; 3]>, _> = v.clone().try_into();
    println!("{arr:?} {:?}", <Arc<[i32; 2]>>::try_from(v));
    let mut strings: Arc<[String]> = Arc::from(&[String::from("a"), String::from("b")][..]);
    let shared = strings.clone();
    Arc::make_mut(&mut strings)[0].push('!');
    println!("{strings:?} {shared:?}");
    let mut text: Arc<str> = "abc".into();
    Arc::make_mut(&mut text).make_ascii_uppercase();
    println!("{text}");
    let from_box: Arc<dyn Display> = Arc::from(Box::new(5) as Box<dyn Display>);
    let from_cow: Arc<str> = Arc::from(Cow::Borrowed("cow"));
    println!("{from_box} {from_cow} {:?} {:?}", Arc::<str>::default(), Arc::<[u8]>::default());
    let any: Arc<dyn Any + Send + Sync> = Arc::new(5i32);
    println!("{:?} {:?}", any.clone().downcast::<String>().is_err(), any.downcast::<i32>());
    let shape: Arc<dyn Fn(i32) -> i32> = Arc::new(|x| x + 1);
    println!("{} {}", shape(1), (shape.clone())(2));
    let none: Weak<u8> = Weak::new();
    println!("{:?} {} {} {}", none.upgrade(), none.strong_count(), none.weak_count(), none.ptr_eq(&Weak::default()));
    let mut uninit = Arc::<[u32]>::new_uninit_slice(2);
    let data = Arc::get_mut(&mut uninit).unwrap();
    data[0].write(1);
    data[1].write(2);
    println!("{:?}", unsafe { uninit.assume_init() });
    let mut one = Arc::<u64>::new_uninit();
    Arc::get_mut(&mut one).unwrap().write(9);
    println!("{} {}", unsafe { one.assume_init() }, unsafe { Arc::<u64>::new_zeroed().assume_init() });
    println!("{} {} {:?}", Arc::new(3) < Arc::new(4), Arc::new(2.0) == Arc::new(2.0), Arc::new(1).cmp(&Arc::new(0)));
    let mut map = HashMap::new();
    map.insert(Arc::<str>::from("k"), 1);
    println!("{:?} {:?}", map.get("k"), Arc::new(RefCell::new(1)));
    let tree = Arc::new(RefCell::new(vec![Arc::new(Cell::new(1))]));
    tree.borrow()[0].set(5);
    tree.borrow_mut().push(Arc::default());
    println!("{tree:?} {:?}", Arc::pin(4));
    let weak_slice: Weak<[i32]> = { let r: Arc<[i32]> = Arc::from([1]); Arc::downgrade(&r) };
    println!("{:?}", weak_slice.upgrade());
    println!("{} {} {}", size_of::<Arc<u8>>(), size_of::<Option<Arc<str>>>(), size_of::<Weak<dyn Any>>());
    println!("end");
}
