//! Iterators and collections that are left when an element panics as it is dropped: what is dropped after it, and in which order.
#![allow(unused, unconditional_panic, arithmetic_overflow)]
use std::collections::*; use std::rc::*; use std::cell::*; use std::sync::Arc;
#[derive(Debug)] struct D(u32); impl Drop for D { fn drop(&mut self) { print!("d{} ", self.0); if self.0 == 3 && !std::thread::panicking() { panic!("drop") } } }
fn vd(n: u32) -> Vec<D> { (0..n).map(D).collect() }
fn p<R>(f: impl FnOnce() -> R) { let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f)); println!("| {}", r.is_err()); std::mem::forget(r) }
fn main() {
    std::panic::set_hook(Box::new(|_| ()));
    p(|| { let mut i = vd(6).into_iter(); i.nth(4); println!("{}", i.len()) });
    p(|| { let mut i = vd(6).into_iter(); i.nth_back(3).is_some() });
    p(|| { vd(6).into_iter().skip(4).next().is_some() });
    p(|| { vd(6).into_iter().step_by(2).count() });
    p(|| { vd(6).into_iter().last().is_some() });
    p(|| { vd(6).into_iter().count() });
    p(|| { vd(6).into_iter().find(|d| d.0 == 4).is_some() });
    p(|| { vd(6).into_iter().fold(0, |a, d| a + d.0) });
    p(|| { vd(6).into_iter().position(|d| d.0 == 4) });
    p(|| { vd(6).into_iter().all(|d| d.0 < 5) });
    p(|| { vd(6).into_iter().zip(0..2).for_each(drop) });
    p(|| { vd(3).into_iter().chain(vd(5)).for_each(drop) });
    p(|| { vd(6).into_iter().take(2).for_each(drop) });
    p(|| { vd(6).into_iter().take_while(|d| d.0 < 2).for_each(drop) });
    p(|| { vd(6).into_iter().skip_while(|d| d.0 < 4).for_each(drop) });
    p(|| { let mut it = vd(6).into_iter().peekable(); it.peek(); it.next(); it.peek(); drop(it) });
    p(|| { let mut it = vec![vd(2), vd(5), vd(1)].into_iter().flatten(); it.next(); it.next_back(); drop(it) });
    p(|| { vd(6).into_iter().map(|d| D(d.0 + 10)).collect::<VecDeque<_>>() });
    p(|| { vd(6).into_iter().rev().collect::<LinkedList<_>>() });
    p(|| { vd(6).into_iter().map(|d| (d.0, d)).collect::<BTreeMap<_, _>>().range(2..4).count() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(6).into_iter().map(|d| (d.0 % 3, d)).collect(); m.len() });
    p(|| { let m: BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect(); let mut i = m.into_values(); i.next(); i.len() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect(); m.clear() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect(); m.extract_if(.., |k, _| *k < 5).for_each(drop); m.len() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(16).into_iter().map(|d| (d.0, d)).collect(); let mut n = m.split_off(&2); drop(m); n.len() });
    p(|| { let mut a: BTreeMap<u32, D> = vd(5).into_iter().map(|d| (d.0, d)).collect(); let mut b: BTreeMap<u32, D> = vd(4).into_iter().map(|d| (d.0, d)).collect(); a.append(&mut b); a.len() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(5).into_iter().map(|d| (d.0, d)).collect(); m.insert(3, D(30)); m.len() });
    p(|| { let mut m: BTreeMap<u32, D> = vd(5).into_iter().map(|d| (d.0, d)).collect(); m.pop_first(); m.remove(&4); m.first_entry().map(|e| e.remove()); });
    p(|| { let mut l: LinkedList<D> = vd(6).into_iter().collect(); l.clear(); });
    p(|| { let mut l: LinkedList<D> = vd(6).into_iter().collect(); let t = l.split_off(2); drop(l); t.len() });
    p(|| { let mut d: VecDeque<D> = vd(6).into(); d.rotate_left(2); d.retain(|x| x.0 != 3); d.len() });
    p(|| { let mut d: VecDeque<D> = vd(6).into(); d.rotate_left(5); d.truncate(1); d.len() });
    p(|| { let mut d: VecDeque<D> = vd(6).into(); d.rotate_left(2); let mut i = d.into_iter(); i.next(); i.len() });
    p(|| { let mut d: VecDeque<D> = vd(6).into(); d.rotate_left(2); d.resize_with(1, || D(9)) });
    p(|| { let mut d: VecDeque<D> = vd(6).into(); d.rotate_left(2); let x: Vec<D> = d.drain(1..3).rev().collect(); x.len() });
    p(|| { let b: Box<[D]> = vd(5).into(); let v = b.into_vec(); v.len() });
    p(|| { let mut v = vd(7); v.splice(2..5, vd(2)).for_each(drop); v.len() });
    p(|| { let mut v = vd(7); v.drain(2..).rev().for_each(drop) });
    p(|| { let mut v = vd(7); let mut dr = v.drain(1..6); dr.next(); dr.next_back(); dr.keep_x() });
    p(|| { let mut v = vd(7); v.resize_with(2, || D(8)) });
    p(|| { let mut v = vd(7); v.swap_remove(3); });
    p(|| { let mut v = vd(7); v[3] = D(100); v.len() });
    p(|| { let mut v = vd(7); v.fill_with(|| D(50)); v.len() });
    p(|| { let mut v = vd(7); v.dedup_by_key(|d| d.0 / 4); v.len() });
    p(|| { let v = vd(7); let [a, b, .., c] = &v[..] else { return 0 }; a.0 + b.0 + c.0 });
    p(|| { let a: [D; 4] = vd(4).try_into().unwrap(); let [a, .., d] = a; a.0 + d.0 });
    p(|| { let a: [D; 4] = std::array::from_fn(|i| D(i as u32)); a.map(|d| d.0) });
    p(|| { let mut a: [D; 4] = std::array::from_fn(|i| D(i as u32)); a.rotate_left(1); a.into_iter().rev().map(|d| d.0).sum::<u32>() });
    p(|| { let r = Rc::new(D(3)); let w = Rc::downgrade(&r); drop(r); w.upgrade().is_none() });
    p(|| { let r = Rc::new(D(3)); let w = Rc::downgrade(&r); p(|| drop(r)); println!("{} {}", w.strong_count(), w.upgrade().is_none()) });
    p(|| { let a = Arc::new((D(1), D(3), D(2))); let w = Arc::downgrade(&a); p(|| drop(a)); println!("{}", w.upgrade().is_none()) });
    p(|| { let c = RefCell::new(D(3)); *c.borrow_mut() = D(1); });
    p(|| { let c = RefCell::new(D(3)); p(|| *c.borrow_mut() = D(1)); println!("{:?}", c.try_borrow().map(|d| d.0)) });
    p(|| { let mut b = Box::new(D(3)); *b = D(4); b.0 });
    p(|| { let mut o = Some(D(3)); o = None; });
    p(|| { let mut o = Some(D(3)); o.insert(D(5)).0 });
    p(|| { let t: (D, Box<D>, Rc<D>) = (D(1), Box::new(D(3)), Rc::new(D(2))); });
    p(|| { let v: Vec<Box<dyn Fn()>> = vec![{ let d = D(3); Box::new(move || println!("{}", d.0)) }, { let d = D(4); Box::new(move || println!("{}", d.0)) }]; v[1]() });
    p(|| { let c = OnceCell::new(); c.get_or_init(|| D(3)).0 });
    p(|| { let l = LazyCell::new(|| D(3)); l.0 });
    p(|| { let m = std::sync::Mutex::new(D(3)); let mut g = m.lock().unwrap(); *g = D(1); });
    p(|| { let m = std::sync::Mutex::new(D(3)); p(|| *m.lock().unwrap() = D(1)); println!("{}", m.is_poisoned()); m.into_inner().map(|d| d.0).unwrap_or_else(|e| e.into_inner().0) });
    p(|| { let (t, r) = std::sync::mpsc::channel(); for d in vd(5) { t.send(d).unwrap() } drop(r); });
    p(|| { let (t, r) = std::sync::mpsc::sync_channel(5); for d in vd(5) { t.send(d).unwrap() } r.recv().unwrap().0 });
    p(|| { let h: BinaryHeap<u32> = vd(5).into_iter().map(|d| d.0).collect(); h.len() });
    p(|| { let s: Rc<[D]> = vd(5).into_iter().collect(); let t = s.clone(); drop(s); t.len() });
    p(|| { let x: Result<Vec<D>, D> = vd(6).into_iter().map(|d| if d.0 == 4 { Err(d) } else { Ok(d) }).collect(); x.is_err() });
    p(|| { let x: Option<BTreeSet<u32>> = vd(6).into_iter().map(|d| (d.0 < 5).then_some(d.0)).collect(); x.is_none() });
    p(|| { let _a = D(1); let _b = D(3); let _c = D(2); });
    p(|| { match (D(1), D(3)) { (a, _) => a.0 } });
    p(|| { let _ = D(3); let _x = D(1); });
    p(|| { fn f(a: D, _: D, c: D) -> u32 { a.0 } f(D(1), D(3), D(2)) });
    p(|| { let s = String::from("x"); let d = D(3); let t = format!("{s}{}", { let q = D(4); q.0 }); t });
}
trait KX { fn keep_x(self) -> usize; } impl KX for std::vec::Drain<'_, D> { fn keep_x(self) -> usize { self.as_slice().len() } }
