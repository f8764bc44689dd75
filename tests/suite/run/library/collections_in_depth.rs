//! Every collection: entries, ranges, set operations, and how the iterators are shown.
#![allow(warnings)]
use std::borrow::Cow;
use std::cell::*;
use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::*;
use std::rc::{Rc, Weak};
use std::sync::Arc;

trait T {
    fn try_insert_check(&self) -> usize;
}
impl T for HashMap<&str, i32> {
    fn try_insert_check(&self) -> usize {
        self.len()
    }
}
trait L {
    fn extract_if_check(&mut self) -> i32;
}
impl L for LinkedList<i32> {
    fn extract_if_check(&mut self) -> i32 {
        self.iter().sum()
    }
}

fn hash_map() {
    let mut m: HashMap<&str, i32> = HashMap::new();
    m.insert("a", 1);
    println!("{:?} {:?}", m.insert("a", 2), m.get("a"));
    *m.entry("b").or_insert(5) += 1;
    m.entry("b").and_modify(|v| *v *= 2).or_default();
    println!("{:?} {:?} {:?}", m["b"], m.get_key_value("a"), m.contains_key("z"));
    if let Entry::Occupied(mut o) = m.entry("a") {
        *o.get_mut() = 9;
        println!("{:?} {:?} {:?}", o.key(), o, o.get());
        o.remove();
    }
    match m.entry("q") {
        Entry::Vacant(v) => {
            println!("{:?} {:?}", v, v.key());
            v.insert(3);
        }
        _ => {}
    }
    println!("{:?}", m.entry("q"));
    println!("{:?} {:?}", m.remove("q"), m.remove_entry("b"));
    println!("{m:?} {} {}", m.len(), m.capacity());
    println!("{:?}", m.try_insert_check());
    m.insert("x", 1);
    println!("{:?} {:?}", m.keys(), m.values());
    println!("{:?} {:?} {:?}", m.iter(), m.clone().into_iter(), m);
    println!("{:#?}", m);
    m.retain(|_, v| *v > 1);
    println!("{:?}", m.is_empty());
    let m2 = HashMap::from([(1, 'a')]);
    println!("{:?} {}", m2, m2 == [(1, 'a')].into_iter().collect());
    println!("{:?} {:?}", m2.values().collect::<Vec<_>>(), m2.clone().into_keys().collect::<Vec<_>>());
}

fn btree_map() {
    let mut b: BTreeMap<i32, &str> = BTreeMap::from([(3, "c"), (1, "a"), (2, "b"), (5, "e")]);
    println!("{b:?} {:?} {:?}", b.first_key_value(), b.last_key_value());
    println!("{:?} {:?}", b.range(2..).collect::<Vec<_>>(), b.range(..=2).next_back());
    println!("{:?}", b.range((std::ops::Bound::Excluded(1), std::ops::Bound::Unbounded)).count());
    println!("{:?} {:?}", b.pop_first(), b.pop_last());
    let t = b.split_off(&3);
    println!("{b:?} {t:?}");
    b.append(&mut t.clone());
    println!("{b:?}");
    if let Some(mut e) = b.first_entry() {
        *e.get_mut() = "z";
        println!("{:?}", e);
    }
    println!("{:?}", b.entry(9));
    println!("{:?}", b.entry(2));
    b.entry(9).or_insert("n");
    println!("{:?} {:?} {:?}", b.keys(), b.values(), b.iter());
    println!("{:?}", b.extract_if(.., |k, _| k % 2 == 0).collect::<Vec<_>>());
    println!("{:?} {:?}", b.range_mut(..).map(|(k, _)| *k).collect::<Vec<_>>(), b.into_values().collect::<Vec<_>>());
    println!("{:#?}", BTreeMap::from([("k", vec![1])]));
}

fn btree_set() {
    let a: BTreeSet<_> = [1, 2, 3, 4].into();
    let c: BTreeSet<_> = [3, 4, 5].into();
    println!("{:?} {:?} {:?} {:?}", &a | &c, &a & &c, &a - &c, &a ^ &c);
    println!("{:?} {:?}", a.union(&c), a.intersection(&c));
    println!("{:?} {:?}", a.difference(&c), a.symmetric_difference(&c));
    println!("{:?} {:?} {:?}", a.is_subset(&c), a.is_disjoint(&c), a.is_superset(&[1, 2].into()));
    println!("{:?} {:?} {:?}", a.first(), a.last(), a.range(2..4).collect::<Vec<_>>());
    let mut a2 = a.clone();
    println!("{:?} {:?} {:?} {:?}", a2.replace(1), a2.take(&2), a2.insert(9), a2.get(&3));
    println!("{:?} {:?}", a2, a2.iter().rev().collect::<Vec<_>>());
    println!("{:?}", a.iter());
}

fn hash_set() {
    let h1: HashSet<_> = [1, 2].into();
    let h2: HashSet<_> = [2, 3].into();
    let mut u: Vec<_> = h1.union(&h2).copied().collect();
    u.sort();
    println!("{u:?} {:?}", h1.intersection(&h2));
    println!("{:?} {:?}", h1.difference(&h2).collect::<Vec<_>>(), &h1 - &h2);
    println!("{} {}", h1 == h2, h1.is_disjoint(&h2));
}

fn vec_deque() {
    let mut d: VecDeque<_> = (1..=5).collect();
    d.rotate_left(2);
    d.push_front(0);
    d.push_back(9);
    println!("{d:?} {:?} {:?}", d.as_slices().0.len() + d.as_slices().1.len(), d.front());
    println!("{:?} {:?} {:?}", d.pop_front(), d.pop_back(), d.get(1));
    d.swap(0, 1);
    println!("{:?} {:?}", d.iter().rev().collect::<Vec<_>>(), d.range(1..3).collect::<Vec<_>>());
    d.make_contiguous().sort();
    println!("{d:?} {:?} {:?}", d.binary_search(&3), d.partition_point(|x| *x < 3));
    println!("{:?} {:?}", d.drain(1..3).collect::<Vec<_>>(), d);
    d.insert(1, 77);
    println!("{:?} {:?}", d.remove(0), d);
    d.truncate(2);
    d.extend([1, 2]);
    d.retain(|x| *x != 1);
    println!("{:?} {:?} {:?}", d.iter(), d.contains(&77), d.back());
    println!("{:?} {:?}", d.split_off(1), d.swap_remove_back(0));
    println!("{:?}", Vec::from(VecDeque::from(vec![1, 2])));
    println!("{:?}", VecDeque::from([1, 2]).into_iter());
    d.resize(3, 4);
    println!("{d:?}");
    println!("{:?}", d.pop_front_if(|x| *x == 4));
}

fn binary_heap() {
    let mut p = BinaryHeap::from([3, 1, 4, 1, 5]);
    println!("{:?}", p.peek());
    println!("{:?}", p.pop());
    if let Some(mut t) = p.peek_mut() {
        *t = 0;
    }
    println!("{p:?} {:?}", p.clone().into_sorted_vec());
    p.push(10);
    println!("{:?} {:?}", p.clone().into_vec(), p.iter());
    let mut r = BinaryHeap::new();
    r.push(Reverse(2));
    r.push(Reverse(1));
    println!("{:?} {:?}", r.pop(), r);
    p.retain(|x| *x > 1);
    println!("{p:?}");
    if let Some(t) = p.peek_mut() {
        println!("{:?}", binary_heap::PeekMut::pop(t));
    }
    p.extend([7, 8]);
    println!("{:?} {:?}", p.drain().count(), p.is_empty());
}

fn linked_list() {
    let mut l: LinkedList<_> = [1, 2, 3].into();
    l.push_front(0);
    l.push_back(4);
    println!("{l:?} {:?} {:?}", l.front(), l.back());
    let t = l.split_off(2);
    println!("{l:?} {t:?}");
    l.append(&mut t.clone());
    println!("{:?} {:?} {:?} {:?}", l.pop_front(), l.pop_back(), l.iter(), l.contains(&2));
    println!("{:?}", l.iter_mut());
    println!("{:?}", l.extract_if_check());
    println!("{:?}", l.clone().into_iter());
}

fn counted() {
    let rc = Rc::new(5);
    let w = Rc::downgrade(&rc);
    println!("{} {} {:?} {:?}", Rc::strong_count(&rc), Rc::weak_count(&rc), w, w.upgrade());
    println!("{:?} {:?}", Rc::try_unwrap(rc), w.upgrade());
    let mut x = Rc::new(vec![1]);
    Rc::make_mut(&mut x).push(2);
    let y = x.clone();
    Rc::make_mut(&mut x).push(3);
    println!("{x:?} {y:?} {}", Rc::ptr_eq(&x, &y));
    println!("{:?} {:?}", Rc::get_mut(&mut x), Rc::into_inner(y));
    println!("{:?}", Rc::unwrap_or_clone(x));
    let s: Rc<str> = "abc".into();
    let sl: Rc<[i32]> = vec![1, 2].into();
    println!("{s} {sl:?} {}", s.len());
    let cyc = Rc::new_cyclic(|w: &Weak<i32>| {
        println!("{:?}", w.upgrade());
        7
    });
    println!("{cyc} {:?}", Weak::<i32>::new());
    let any: Rc<dyn std::any::Any> = Rc::new(1i32);
    println!("{:?}", any.downcast::<i32>());
    println!("{:?} {:?}", Arc::new(1), Arc::<str>::from("x"));
    println!("{:?}", Rc::new(1) < Rc::new(2));
    println!("{:?}", [1, 2].into_iter().collect::<Rc<[i32]>>());
}

fn cells() {
    let c = Cell::new(1);
    c.set(2);
    println!("{:?} {} {} {:?}", c, c.replace(3), c.take(), c.clone().into_inner());
    let r = RefCell::new(vec![1]);
    r.borrow_mut().push(2);
    println!("{r:?} {:?} {:?}", r.try_borrow_mut().is_ok(), r.borrow());
    {
        let g = r.borrow_mut();
        println!("{r:?} {:?} {:?}", r.try_borrow(), r.try_borrow_mut());
        drop(g);
    }
    println!("{}", {
        let _g = r.borrow();
        r.try_borrow_mut().unwrap_err()
    });
    println!("{}", {
        let _g = r.borrow_mut();
        r.try_borrow().unwrap_err()
    });
    println!("{:?} {:?}", Ref::map(r.borrow(), |v| &v[0]), r.take());
    println!(
        "{:?}",
        r.replace_with(|v| {
            v.push(1);
            vec![9]
        })
    );
    let o = OnceCell::new();
    println!("{o:?} {:?} {} {:?} {o:?}", o.get(), o.get_or_init(|| 3), o.set(4));
    println!("{:?}", o.into_inner());
    let lz = LazyCell::new(|| 5);
    println!("{lz:?} {} {lz:?}", *lz);
    println!("{:?}", LazyCell::force(&lz));
    println!("{:?}", Ref::filter_map(RefCell::new(Some(1)).borrow(), |o| o.as_ref()).ok());
    println!("{:?}", UnsafeCell::new(1));
    let z = RefMut::map_split(r.borrow_mut(), |v| v.split_at_mut(0));
    println!("{:?} {:?}", z.0, z.1);
}

fn cow() {
    let mut cow: Cow<[i32]> = Cow::Borrowed(&[1, 2]);
    println!("{cow:?} {:?}", matches!(cow, Cow::Borrowed(_)));
    cow.to_mut().push(3);
    println!("{cow:?} {}", cow.len());
    let cs: Cow<str> = "a".into();
    println!("{} {:?}", cs.clone() + "b", cs == "a");
    println!("{:?}", std::iter::once(Cow::Borrowed("x")).collect::<String>());
}

fn boxes() {
    let bx = Box::new(3);
    println!("{bx} {bx:?} {} {}", *bx + 1, Box::leak(Box::new(2)));
    let bd: Box<dyn std::any::Any> = Box::new("s");
    println!("{:?} {:?}", bd.downcast_ref::<&str>(), bd.is::<i32>());
    let be: Box<dyn std::error::Error> = "oops".into();
    println!("{be} {be:?}");
    let be2: Box<dyn std::error::Error + Send + Sync> = From::from(String::from("x"));
    println!("{:?}", be2.to_string());
    println!("{:?} {:?}", Box::<[i32]>::from([1, 2]), Box::<str>::from("a"));
    println!("{:?}", Box::new([1, 2, 3]).iter().sum::<i32>());
    let f: Box<dyn Fn(i32) -> i32> = Box::new(|x| x + 1);
    println!("{}", f(1));
    println!("{:?}", "a".parse::<i32>().map_err(Box::<dyn std::error::Error>::from));
    println!("{:?}", Box::<i32>::default());
    println!("{:?}", vec![Box::new(1)]);
}

fn main() {
    hash_map();
    btree_map();
    btree_set();
    hash_set();
    vec_deque();
    binary_heap();
    linked_list();
    counted();
    cells();
    cow();
    boxes();
}
