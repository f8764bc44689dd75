//! Tables as maps and sets, with a hasher that is the same everywhere: order, capacity and text after every kind of change.
#![allow(unused)]
use std::collections::hash_map::*;
use std::collections::*;
use std::hash::*;
type H = BuildHasherDefault<DefaultHasher>;
fn main() {
    entries_and_sets();
    growth();
    small_ones();
}

fn entries_and_sets() {
    let mut h: HashMap<String, Vec<u32>, H> = HashMap::default();
    for (i, w) in "the quick brown fox jumps over the lazy dog the end".split(' ').enumerate() {
        h.entry(w.to_string()).or_default().push(i as u32);
    }
    let mut v: Vec<_> = h.iter().collect();
    v.sort();
    println!("{v:?} {}", v.capacity());
    println!("{h:?}");
    let mut e = h.entry("fox".into());
    if let Entry::Occupied(mut o) = e {
        println!("{} {:?}", o.key(), o.get());
        println!("{:?}", o.insert(vec![9]));
        o.get_mut().push(1);
        println!("{:?}", o.remove_entry());
    }
    if let Entry::Vacant(v) = h.entry("new".into()) {
        println!("{:?}", v.key());
        println!("{}", v.into_key());
    }
    println!("{:?}", h.entry("z".into()).or_insert_with_key(|k| vec![k.len() as u32]));
    println!("{:?} {:?}", h.remove("zzz"), h.remove("z"));
    println!(
        "{:?} {:?}",
        h.contains_key("the"),
        h.get_mut("the").map(|v| {
            v.push(7);
            v.len()
        })
    );
    let c = h.clone();
    println!("{}", c == h);
    let k: Vec<String> = c.into_keys().collect();
    println!("{k:?} {}", k.capacity());
    let (a, b): (HashMap<String, Vec<u32>, H>, HashMap<String, Vec<u32>, H>) =
        h.into_iter().partition(|(k, _)| k.len() > 3);
    println!("{a:?} {b:?}");
    let mut a2 = a.clone();
    a2.extend(b.clone());
    println!("{} {}", a2.len(), a2.capacity());
    for (_, v) in &mut a2 {
        v.clear()
    }
    for v in a2.values_mut() {
        v.push(1)
    }
    println!("{}", a2.values().map(|v| v.len()).sum::<usize>());
    let s: HashSet<&str, H> = a2.keys().map(|k| k.as_str()).collect();
    let t: HashSet<&str, H> = ["the", "fox", "cat"].into_iter().collect();
    println!("{:?}", s.intersection(&t).collect::<BTreeSet<_>>());
    println!("{:?} {:?} {:?}", s.is_subset(&t), s.is_disjoint(&t), t.difference(&s).collect::<Vec<_>>());
    println!("{:?}", s.union(&t).count());
    println!("{:?}", s.symmetric_difference(&t).count());
    println!("{:?}", t.get("fox"));
    println!("{:?}", t.iter().copied().max());
    println!(
        "{:?} {:?} {:?} {:?} {:?}",
        s.intersection(&t),
        t.difference(&s),
        HashSet::<i32, H>::default().union(&HashSet::default()),
        t.clone().drain(),
        t.clone().into_iter()
    );
    println!("{:?}", t.symmetric_difference(&t));
}

fn growth() {
    let mut q: HashMap<u64, u64, H> = HashMap::with_capacity_and_hasher(10, H::default());
    for i in 0..14 {
        q.insert(i * 31, i);
    }
    println!("{} {:?}", q.capacity(), q);
    q.insert(1000, 1);
    println!("{} {:?}", q.capacity(), q);
    q.retain(|k, _| k % 2 == 0);
    println!("{} {:?}", q.capacity(), q);
    q.shrink_to_fit();
    println!("{} {:?}", q.capacity(), q);
    q.shrink_to(100);
    q.reserve(0);
    println!("{}", q.capacity());
    let f: Vec<u64> = q.extract_if(|k, v| *v > 5).map(|x| x.0).collect();
    println!("{f:?} {q:?}");
    q.clear();
    q.shrink_to(3);
    println!("{}", q.capacity());
    q.shrink_to_fit();
    println!("{}", q.capacity());
}

fn small_ones() {
    let r: HashMap<_, _, H> = [(1, 'a'), (2, 'b'), (1, 'c')].into_iter().collect();
    println!("{r:?}");
    println!("{:?} {:?}", r.get_key_value(&1), r.iter().next());
    println!("{:?} {:?} {:?}", r.iter(), r.keys(), r.values());
    let mut it = r.into_iter();
    println!("{:?} {:?} {:?}", it.len(), it.next(), it);
    for n in [0usize, 1, 3, 4, 7, 8, 14, 15, 28, 29, 56, 57, 100, 448, 449] {
        let h: HashMap<u32, u64, H> = HashMap::with_capacity_and_hasher(n, H::default());
        let s: HashSet<u8, H> = HashSet::with_capacity_and_hasher(n, H::default());
        let t: HashSet<u16, H> = HashSet::with_capacity_and_hasher(n, H::default());
        println!("{n} {} {} {}", h.capacity(), s.capacity(), t.capacity());
    }
    let mut h = DefaultHasher::new();
    5u32.hash(&mut h);
    "abc".hash(&mut h);
    println!("{:x}", h.finish());
    println!("{:x} {:x}", H::default().hash_one(1u8), H::default().hash_one("x"));
    let bh = BuildHasherDefault::<DefaultHasher>::default();
    println!("{:?} {:?}", bh, bh == H::new());
    let mut w = HashMap::from([(1, 2)]);
    println!("{:?} {:?}", w.insert(1, 3), w);
    println!("{:?} {:?}", w.try_reserve(5), w.hasher().build_hasher().finish() == w.hasher().build_hasher().finish());
    println!("{:?}", w.get_disjoint_mut([&1, &2]));
    println!("{:?}", w.remove_entry(&1));
    println!("{:?}", HashMap::<i32, i32>::new().is_empty());
}
