use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry, RandomState};
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut v: Vec<T> = items.into_iter().collect();
    v.sort();
    v
}

#[derive(Default, Clone)]
struct Sum(u64);
impl Hasher for Sum {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = self.0 * 31 + *b as u64;
        }
    }
}

fn main() {
    let mut m = HashMap::new();
    println!("{} {:?}", m.capacity(), m.insert("a", 1));
    println!("{:?} {:?} {} {}", m.insert("a", 2), m.insert("b", 3), m.len(), m.capacity());
    println!("{:?} {:?} {:?} {}", m.get("a"), m.get("z"), m.get_key_value("b"), m["b"]);
    *m.get_mut("a").unwrap() += 10;
    println!("{} {} {:?}", m.contains_key("a"), m.contains_key("c"), sorted(&m));
    println!("{:?} {:?} {:?}", m.remove("a"), m.remove("a"), m.remove_entry("b"));
    println!("{m:?} {}", m.is_empty());
    m.insert("only", 1);
    println!("{m:?} {:?} {:?} {:?}", m.keys(), m.values(), m.iter());
    println!("{m:#?}");
    println!("{:?} {:?}", m.clone().into_keys(), m.clone().into_values());
    println!("{:?} {:?}", m.clone().into_iter(), m.values_mut());
    println!("{:?}", m.drain());
    println!("{:?}", m);

    let text = "one two three two three three";
    let mut counts: HashMap<String, i32> = HashMap::with_capacity(10);
    for w in text.split(' ') {
        *counts.entry(w.to_string()).or_insert(0) += 1;
    }
    println!("{:?} {}", sorted(counts.iter()), counts.capacity());
    counts.entry("one".into()).and_modify(|n| *n += 100).or_insert(42);
    counts.entry("four".into()).and_modify(|n| *n += 100).or_insert(42);
    counts.entry("five".into()).or_insert_with(|| 5);
    counts.entry("seven".into()).or_insert_with_key(|k| k.len() as i32);
    *counts.entry("eight".into()).or_default() -= 8;
    println!("{:?}", sorted(&counts));
    match counts.entry("five".into()) {
        Entry::Occupied(mut e) => {
            println!("{e:?} {} {}", e.key(), e.get());
            *e.get_mut() += 1;
            println!("{} {:?}", e.insert(55), e.remove_entry());
        }
        Entry::Vacant(_) => unreachable!(),
    }
    match counts.entry("nine".into()) {
        Entry::Vacant(e) => {
            println!("{e:?} {}", e.key());
            let mut o = e.insert_entry(9);
            *o.get_mut() += 1;
            println!("{o:?}");
        }
        Entry::Occupied(_) => unreachable!(),
    }
    println!("{:?}", counts.entry("nine".into()).insert_entry(99).remove());
    println!("{:?}", counts.entry("ten".into()));
    if let Entry::Vacant(e) = counts.entry("ten".into()) {
        println!("{}", e.into_key());
    }
    counts.retain(|k, v| {
        *v *= 2;
        k.len() > 3
    });
    println!("{:?}", sorted(&counts));
    println!("{:?} {}", sorted(counts.extract_if(|_, v| *v > 50)), counts.len());
    for (_, v) in counts.iter_mut() {
        *v += 1;
    }
    for v in counts.values_mut() {
        *v += 1;
    }
    for (_, v) in &mut counts {
        *v += 1;
    }
    println!("{:?} {:?}", sorted(counts.keys().cloned()), sorted(counts.values().copied()));
    println!("{:?} {:?}", sorted(counts.clone().into_keys()), sorted(counts.clone().into_values()));
    println!("{:?} {:?}", counts.iter().size_hint(), counts.keys().len());
    let [a, b] = counts.get_disjoint_mut(["three", "nope"]);
    println!("{a:?} {b:?}");
    if let [Some(a), Some(b)] = counts.get_disjoint_mut(["three", "seven"]) {
        std::mem::swap(a, b);
    }
    println!("{:?} {:?}", counts["three"], counts["seven"]);
    counts.extend([("x".to_string(), 1), ("y".to_string(), 2)]);
    println!("{:?}", sorted(counts.drain()));
    println!("{} {}", counts.len(), counts.capacity() >= 8);
    counts.shrink_to_fit();
    println!("{}", counts.capacity());
    counts.reserve(20);
    println!("{}", counts.capacity());
    counts.shrink_to(5);
    println!("{}", counts.capacity());
    println!("{:?}", counts.try_reserve(usize::MAX).is_err());

    let a: HashMap<i32, char> = [(1, 'a'), (2, 'b'), (1, 'c')].into();
    let b: HashMap<i32, char> = vec![(2, 'b'), (1, 'c')].into_iter().collect();
    println!("{} {}", a == b, a != HashMap::from([(1, 'c')]));
    let mut c = a.clone();
    c.extend(&b);
    c.insert(3, 'd');
    println!("{} {}", c.len(), a.len());
    let mut big = HashMap::new();
    let mut capacities = vec![];
    for i in 0..100 {
        big.insert(i, i);
        if capacities.last() != Some(&big.capacity()) {
            capacities.push(big.capacity());
        }
    }
    println!("{capacities:?}");
    for i in 0..90 {
        big.remove(&i);
    }
    println!("{:?}", sorted(big.into_iter()));

    let mut own: HashMap<u8, &str, BuildHasherDefault<Sum>> = HashMap::default();
    own.insert(7, "seven");
    own.insert(9, "nine");
    println!("{:?} {}", own.get(&7), own.hasher().hash_one(5u8));
    let mut seeded = HashMap::with_hasher(RandomState::new());
    seeded.insert((1, 2), [3]);
    println!("{seeded:?}");
    let mut h = DefaultHasher::new();
    h.write_u32(1);
    println!("{}", h.finish() == BuildHasherDefault::<DefaultHasher>::default().hash_one(1u32));
    println!("{}", std::mem::size_of::<HashMap<u8, u8>>());
    let nested: HashMap<&str, HashMap<&str, Vec<u8>>> = [("k", [("v", vec![1])].into())].into();
    println!("{nested:?} {}", nested["k"]["v"][0]);
    let units: HashMap<(), ()> = [((), ())].into();
    println!("{units:?}");
}
