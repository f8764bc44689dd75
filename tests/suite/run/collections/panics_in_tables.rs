//! Hash tables: order after rehashing in place, what is left when a drop, a clone, a hasher or a predicate panics.
#![allow(unused)]
use std::cell::Cell;
use std::collections::*;
use std::hash::*;
type H = BuildHasherDefault<std::collections::hash_map::DefaultHasher>;
#[derive(PartialEq, Eq, Hash, Debug, Clone)]
struct D(u32);
impl Drop for D {
    fn drop(&mut self) {
        print!("d{} ", self.0);
        if self.0 == 3 && !std::thread::panicking() {
            panic!("drop {}", self.0)
        }
    }
}
fn p<R>(f: impl FnOnce() -> R) {
    let r = std::panic::catch_unwind(std::panic::AssertUnwindSafe(f));
    println!("| {}", r.is_err());
    std::mem::forget(r)
}
fn hm(n: u32) -> HashMap<u32, D, H> {
    (0..n).map(|i| (i, D(i))).collect()
}
thread_local! { static LEFT: Cell<u32> = Cell::new(u32::MAX); }
#[derive(PartialEq, Eq, Debug)]
struct K(u32, D);
impl Hash for K {
    fn hash<S: Hasher>(&self, s: &mut S) {
        LEFT.with(|l| {
            if l.get() == 0 {
                panic!("hash")
            }
            l.set(l.get() - 1)
        });
        self.0.hash(s)
    }
}
fn main() {
    // iteration order after many insertions and removals
    let mut h: HashMap<u32, u32, H> = HashMap::default();
    let mut x = 12345u32;
    for i in 0..3000 {
        x = x.wrapping_mul(1664525).wrapping_add(1013904223);
        let k = (x >> 16) % 40;
        if x >> 31 == 0 {
            h.insert(k, i);
        } else {
            h.remove(&k);
        }
        if i % 300 == 0 {
            println!("{} {} {:?}", h.len(), h.capacity(), h)
        }
    }
    let mut h: HashSet<u64, H> = HashSet::with_capacity_and_hasher(100, H::default());
    for i in 0..20000u64 {
        h.insert(i);
        if i > 50 {
            h.remove(&(i - 50));
        }
    }
    println!("{} {:?}", h.capacity(), h);
    let mut h: HashMap<u8, u8, H> = (0..3).map(|i| (i, i)).collect();
    println!("{}", h.capacity());
    h.insert(1, 5);
    println!("{}", h.capacity());
    h.entry(1);
    println!("{}", h.capacity());
    let mut h: HashMap<u8, u8, H> = (0..3).map(|i| (i, i)).collect();
    h.entry(1);
    println!("{}", h.capacity());
    h.entry(9);
    println!("{}", h.capacity());
    let mut h: HashSet<u8, H> = (0..3).collect();
    h.replace(1);
    println!("{}", h.capacity());
    h.insert(1);
    println!("{}", h.capacity());
    let mut h: HashMap<u8, u8, H> = (0..3).map(|i| (i, i)).collect();
    h.extend([(1, 2)]);
    println!("{}", h.capacity());
    h.extend((0..10).map(|i| (i, i)));
    println!("{}", h.capacity());
    let mut h: HashMap<u8, u8, H> = (0..3).map(|i| (i, i)).collect();
    h.extend((0..10).filter(|i| i % 2 == 0).map(|i| (i, i)));
    println!("{}", h.capacity());
    let h2: HashSet<u8, H> = (0..10).filter(|i| i % 2 == 0).collect();
    println!("{}", h2.capacity());
    let mut c = h.clone();
    c.clone_from(&HashMap::from_iter([(1, 1)]));
    println!("{} {:?}", c.capacity(), c);
    c.clone_from(&HashMap::default());
    println!("{}", c.capacity());
    p(|| drop(hm(8)));
    p(|| {
        let mut i = hm(8).into_iter();
        i.next();
        drop(i)
    });
    p(|| {
        let mut h = hm(8);
        let mut d = h.drain();
        d.next();
        drop(d)
    });
    let mut h = hm(8);
    p(|| {
        h.drain();
    });
    println!("{} {}", h.len(), h.capacity());
    h.insert(4, D(4));
    drop(h);
    let mut h = hm(8);
    p(|| {
        std::mem::forget(h.drain());
    });
    println!("{} {}", h.len(), h.capacity());
    h.insert(4, D(4));
    drop(h);
    let mut h = hm(8);
    p(|| {
        h.clear();
    });
    println!("{} {}", h.len(), h.capacity());
    let mut h = hm(8);
    p(|| {
        h.retain(|k, _| *k < 2);
    });
    println!("{} {}", h.len(), h.capacity());
    p(|| drop(h));
    let mut h = hm(8);
    p(|| {
        h.retain(|k, _| if *k == 5 { panic!("pr") } else { true });
    });
    println!("{} {}", h.len(), h.capacity());
    p(|| drop(h));
    let mut h = hm(8);
    p(|| {
        let v: Vec<_> = h.extract_if(|k, _| if *k == 3 { panic!("x") } else { *k % 2 == 0 }).collect();
    });
    println!("{}", h.len());
    p(|| drop(h));
    let mut h = hm(8);
    p(|| h.insert(3, D(7)));
    println!("{:?}", h.get(&3));
    p(|| drop(h));
    for n in [0, 1, 5, 14, 15, 28, 29, 40] {
        LEFT.set(u32::MAX);
        let mut h: HashSet<K, H> = HashSet::default();
        LEFT.set(n);
        p(|| {
            for i in 10..40 {
                h.insert(K(i, D(i)));
            }
        });
        LEFT.set(u32::MAX);
        println!("{} {}", h.len(), h.capacity());
        p(|| drop(h));
    }
    for n in [30, 40, 70, 75] {
        LEFT.set(u32::MAX);
        let mut h: HashSet<K, H> = HashSet::with_capacity_and_hasher(14, H::default());
        p(|| {
            for i in 10..24 {
                h.insert(K(i, D(i)));
            }
            for i in 10..21 {
                h.remove(&K(i, D(100)));
            }
            LEFT.set(n - 25);
            for i in 30..60 {
                h.insert(K(i, D(i)));
                h.remove(&K(i, D(101)));
            }
        });
        LEFT.set(u32::MAX);
        println!("{} {}", h.len(), h.capacity());
        p(|| drop(h));
    }
    #[derive(Debug, Hash, PartialEq, Eq)]
    struct C(u8);
    impl Clone for C {
        fn clone(&self) -> C {
            if self.0 == 5 {
                panic!("clone")
            }
            print!("c{} ", self.0);
            C(self.0)
        }
    }
    impl Drop for C {
        fn drop(&mut self) {
            print!("D{} ", self.0)
        }
    }
    let h: HashSet<C, H> = (0..9).map(C).collect();
    p(|| h.clone());
    println!("{}", h.len());
    let b: BTreeSet<u8> = (0..30).collect();
    #[derive(PartialEq, Eq, PartialOrd, Ord)]
    struct B(u8);
    impl Clone for B {
        fn clone(&self) -> B {
            if self.0 == 25 {
                panic!("clone")
            }
            B(self.0)
        }
    }
    impl Drop for B {
        fn drop(&mut self) {
            print!("B{} ", self.0)
        }
    }
    let b: BTreeMap<B, B> = (0..30).map(|i| (B(i), B(i + 100))).collect();
    p(|| b.clone());
    println!("{}", b.len());
    p(|| b);
}
