use std::collections::{BTreeMap, BTreeSet};

fn main() {
    // Inserting in order, backwards, in between; what becomes of the nodes when entries go.
    let mut map = BTreeMap::new();
    for i in 0..40u32 {
        map.insert(i, i as u64);
    }
    for i in 0..40 {
        map.remove(&i);
    }
    println!("{}", map.len());
    for i in (0..60u32).rev() {
        map.insert(i, 0);
    }
    for i in (0..60).rev().step_by(2) {
        map.remove(&i);
    }
    let copy = map.clone();
    let mut right = map.split_off(&21);
    println!("{} {} {}", map.len(), right.len(), copy.len());
    map.append(&mut right);
    map.retain(|k, _| k % 3 != 0);
    drop(copy);
    let set: BTreeSet<u8> = (0..100u8).map(|i| i.wrapping_mul(37)).collect();
    let from = BTreeSet::from([3u16, 1, 2]);
    println!("{} {}", set.len(), from.len());
    let mut it = set.into_iter();
    for _ in 0..30 {
        it.next();
        it.next_back();
    }
    println!("{}", it.len());
    drop(it);
    let mut words = BTreeMap::new();
    for w in ["a", "bb", "ccc"] {
        words.insert(w.to_string(), w.len());
    }
    words.pop_first();
    for (k, _) in words {
        println!("{k}");
        break;
    }
    let mut x: u32 = 12345;
    let mut m: BTreeMap<u16, [u8; 3]> = BTreeMap::new();
    for _ in 0..400 {
        x = x.wrapping_mul(1664525).wrapping_add(1013904223);
        let key = (x >> 16) as u16 % 150;
        if x & 256 != 0 { m.insert(key, [1; 3]); } else { m.remove(&key); }
    }
    println!("{}", m.len());
    println!("{:?}", m.extract_if(20..90, |k, _| k % 2 == 0).count());
    let e: BTreeMap<u8, u8> = BTreeMap::new();
    let f: BTreeMap<u8, u8> = [].into();
    println!("{} {}", e.len(), f.len());
    let empty: BTreeSet<u8> = &BTreeSet::from([1]) - &BTreeSet::from([1]);
    println!("{}", empty.len());
}
