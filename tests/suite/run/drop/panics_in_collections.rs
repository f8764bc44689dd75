//! Collections and iterators whose elements panic in drop, in clone, or in a closure of theirs: what is dropped, in what order.
#![allow(unused)]
use std::mem::*;
struct D(u32);
impl Drop for D {
    fn drop(&mut self) {
        print!("d{} ", self.0);
        if self.0 == 3 && !std::thread::panicking() {
            panic!("drop {}", self.0)
        }
    }
}
impl Clone for D {
    fn clone(&self) -> D {
        if self.0 == 13 {
            panic!("clone")
        }
        D(self.0 + 100)
    }
}
fn vd(n: u32) -> Vec<D> {
    (0..n).map(D).collect()
}
fn p<R>(f: impl FnOnce() -> R) {
    let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f));
    println!("| {}", r.is_err());
    p2(move || drop(r))
}
fn p2<R>(f: impl FnOnce() -> R) {
    let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f));
    println!("| {}", r.is_err());
    std::mem::forget(r);
}
fn main() {
    p(|| drop(vd(6)));
    p(|| vd(6).truncate(2));
    p(|| vd(6).clear());
    p(|| {
        let mut v = vd(6);
        v.drain(2..5);
        println!("left {}", v.len());
    });
    p(|| {
        let mut v = vd(6);
        v.retain(|x| x.0 != 3);
    });
    p(|| {
        let mut v = vd(6);
        v.retain(|x| if x.0 == 4 { panic!("ret") } else { x.0 != 1 });
    });
    p(|| {
        let mut v = vd(6);
        v.dedup_by_key(|x| x.0 / 3);
    });
    p(|| {
        let mut v = vd(6);
        v.dedup_by(|a, b| if a.0 == 5 { panic!("dd") } else { a.0 == 1 });
    });
    p(|| {
        let v: Vec<D> = vec![D(13); 2];
    });
    p(|| {
        let v = vec![D(1), D(13), D(2)];
        v.clone()
    });
    p(|| {
        let mut v = vec![D(1), D(13), D(2)];
        let w = vec![D(10), D(11)];
        v.clone_from(&w);
        println!("{}", v.len())
    });
    p(|| {
        let mut v = vd(2);
        v.extend((7..10).map(|x| if x == 9 { panic!("it") } else { D(x) }));
    });
    p(|| {
        let v: Vec<D> =
            vd(3).into_iter().filter(|d| d.0 % 2 == 0).map(|d| if d.0 == 2 { panic!("map") } else { d }).collect();
    });
    p(|| {
        let v: Vec<u32> = vd(3).into_iter().map(|d| d.0).collect();
        println!("{v:?} {}", v.capacity());
    });
    p(|| {
        let v: Vec<D> = vd(9).into_iter().skip(2).step_by(3).collect();
        println!("{}", v.capacity());
        forget(v)
    });
    p(|| {
        let mut v = vd(8);
        let s: Vec<D> = v.splice(1..3, [D(50), D(51), D(52)]).collect();
        println!("{} {}", s.len(), v.len());
        forget(v);
    });
    p(|| {
        let mut v = vd(8);
        v.splice(1..5, (60..62).map(|x| if x == 61 { panic!("sp") } else { D(x) }));
    });
    p(|| {
        let mut v = vd(8);
        let x: Vec<D> = v.extract_if(.., |d| if d.0 == 5 { panic!("ex") } else { d.0 % 2 == 0 }).collect();
    });
    p(|| {
        let b: Box<[D]> = vd(5).into();
        b
    });
    p(|| {
        let r: std::rc::Rc<[D]> = vd(5).into();
        r
    });
    p(|| {
        let r: std::sync::Arc<[D]> = vd(3).into_iter().collect();
        r
    });
    p(|| {
        let r: std::rc::Rc<[D]> = (0..5).map(|x| if x == 2 { panic!("rc") } else { D(x) }).filter(|_| true).collect();
        r
    });
    p(|| {
        let r: std::rc::Rc<[D]> = std::rc::Rc::from([D(1), D(2)]);
        let mut q = r.clone();
        std::rc::Rc::make_mut(&mut q)[0].0 = 7;
    });
    p(|| [D(1), D(2), D(4)].map(|d| if d.0 == 2 { panic!("arr") } else { d }));
    p(|| {
        let mut it = [D(1), D(2), D(4), D(5)].into_iter();
        it.next();
        it.next_back();
        it.as_slice().len()
    });
    p(|| {
        let mut it = vd(9).into_iter();
        it.nth(1);
        it.nth_back(1);
        println!("{}", it.len());
        it.advance_by_x()
    });
    p(|| {
        let (a, b): (Vec<D>, Vec<D>) =
            vd(6).into_iter().partition(|d| if d.0 == 5 { panic!("pt") } else { d.0 % 2 == 0 });
    });
    p(|| {
        let x: Result<Vec<D>, u32> = vd(9).into_iter().map(|d| if d.0 == 2 { Err(d.0) } else { Ok(d) }).collect();
        println!("{:?}", x.err())
    });
    p(|| {
        let x: Option<Vec<D>> = vd(2).into_iter().map(Some).collect();
        println!("{:?}", x.map(|x| x.capacity()))
    });
    p(|| {
        let mut d: std::collections::VecDeque<D> = vd(8).into();
        d.rotate_left(3);
        d.truncate(2);
    });
    p(|| {
        let mut d: std::collections::VecDeque<D> = vd(8).into();
        d.rotate_left(6);
        d.clear()
    });
    p(|| {
        let mut d: std::collections::VecDeque<D> = vd(8).into();
        d.rotate_left(6);
        let _ = d.drain(1..6);
        println!("{}", d.len())
    });
    p(|| {
        let l: std::collections::LinkedList<D> = vd(6).into_iter().collect();
    });
    p(|| {
        let l: std::collections::BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect();
    });
    p(|| {
        let l: std::collections::BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect();
        let mut i = l.into_iter();
        i.next();
        i.next_back();
    });
    p(|| {
        let mut l: std::collections::BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect();
        l.retain(|k, d| if *k == 7 { panic!("bt") } else { k % 2 == 0 });
    });
    p(|| {
        let x = (D(1), D(3), D(2));
    });
    p(|| {
        let x = [vd(4), vd(2)];
    });
    p(|| {
        struct S {
            a: D,
            b: D,
            c: D,
        }
        let s = S { a: D(3), b: D(1), c: D(2) };
        let S { b, .. } = s;
    });
    p(|| {
        let mut o = Some(D(3));
        o.take()
    });
    p(|| {
        let mut o = Some(D(3));
        o.replace(D(1)).is_some()
    });
    p(|| {
        let mut o = Some(D(3));
        *o.insert(D(1)) = D(2);
    });
    p(|| {
        let mut x = D(3);
        x = D(1);
    });
    p(|| replace(&mut D(3), D(1)));
    p(|| {
        let c = std::cell::RefCell::new(D(3));
        c.replace(D(1));
    });
    p(|| {
        let c = std::cell::OnceCell::new();
        c.set(D(1));
        let _ = c.set(D(2)).is_err();
        c.into_inner()
    });
    p(|| {
        let l = std::cell::LazyCell::new(|| -> D { panic!("lz") });
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| l.0));
        l.0
    });
    p(|| {
        let l = std::sync::LazyLock::new(|| -> D { panic!("lz") });
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| l.0));
        l.0
    });
    p(|| {
        let m = std::sync::Mutex::new(D(1));
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let g = m.lock().unwrap();
            panic!("mx")
        }));
        println!("{}", m.is_poisoned());
        m.lock().unwrap().0
    });
}
trait Ex {
    fn advance_by_x(&mut self) -> usize;
}
impl Ex for std::vec::IntoIter<D> {
    fn advance_by_x(&mut self) -> usize {
        self.as_slice().len()
    }
}
