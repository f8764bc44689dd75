use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Bound::{Excluded, Included, Unbounded};

fn check(map: &BTreeMap<u32, u32>) {
    let keys: Vec<u32> = map.keys().copied().collect();
    assert!(keys.windows(2).all(|w| w[0] < w[1]), "{keys:?}");
    assert_eq!(keys.len(), map.len());
    let mut back: Vec<u32> = map.keys().rev().copied().collect();
    back.reverse();
    assert_eq!(keys, back);
}

fn mixed(seed: u32, rounds: u32, range: u32) {
    let mut x = seed;
    let mut map = BTreeMap::new();
    let mut count = 0;
    for _ in 0..rounds {
        x = x.wrapping_mul(1664525).wrapping_add(1013904223);
        let key = (x >> 8) % range;
        if x & 64 == 0 {
            if map.insert(key, x).is_none() {
                count += 1;
            }
        } else if map.remove(&key).is_some() {
            count -= 1;
        }
        assert_eq!(map.len(), count);
    }
    check(&map);
    println!("{} {:?} {:?}", map.len(), map.first_key_value(), map.last_key_value());
    while let Some((k, _)) = map.pop_first() {
        if let Some((l, _)) = map.pop_last() {
            assert!(k < l);
        }
    }
    assert!(map.is_empty());
}

fn entries() {
    let mut map: BTreeMap<String, Vec<i32>> = BTreeMap::new();
    for (i, word) in ["pear", "fig", "pear", "date", "fig", "pear"].iter().enumerate() {
        map.entry(word.to_string()).or_default().push(i as i32);
    }
    println!("{map:?}");
    println!("{map:#?}");
    map.entry("fig".to_string()).and_modify(|v| v.clear()).or_insert_with(|| vec![9]);
    map.entry("kiwi".to_string()).and_modify(|v| v.clear()).or_insert_with(|| vec![9]);
    map.entry("plum".into()).or_insert_with_key(|k| vec![k.len() as i32]);
    match map.entry("date".into()) {
        Entry::Occupied(mut e) => {
            println!("{:?} {:?} {:?}", e, e.key(), e.get());
            e.get_mut().push(7);
            println!("{:?}", e.insert(vec![1]));
            println!("{:?}", e.remove_entry());
        }
        Entry::Vacant(_) => unreachable!(),
    }
    match map.entry("date".into()) {
        Entry::Occupied(_) => unreachable!(),
        Entry::Vacant(e) => {
            println!("{:?} {}", e, e.key());
            assert_eq!(e.into_key(), "date");
        }
    }
    let e = map.entry("date".into());
    println!("{:?} {}", e, e.key());
    println!("{:?}", map);
    if let Some(mut e) = map.first_entry() {
        e.get_mut().push(100);
        *e.into_mut() = vec![5];
    }
    println!("{:?}", map.last_entry().map(|e| e.remove()));
    println!("{:?}", map);
}

fn ranges() {
    let map: BTreeMap<u32, char> = (0..40).map(|i| (i * 2, (b'a' + (i % 26) as u8) as char)).collect();
    println!("{:?}", map.range(10..15).collect::<Vec<_>>());
    println!("{:?}", map.range(10..=16).rev().collect::<Vec<_>>());
    println!("{:?}", map.range(..3));
    println!("{:?}", map.range(71..).map(|(k, _)| *k).collect::<Vec<_>>());
    println!("{:?}", map.range((Excluded(4), Included(8))).collect::<Vec<_>>());
    println!("{:?}", map.range((Excluded(4), Excluded(5))).collect::<Vec<_>>());
    println!("{:?}", map.range((Unbounded, Excluded(4))).next_back());
    println!("{}", map.range(3..3).count());
    println!("{}", map.range::<u32, _>(..).count());
    let mut both = map.range(20..40);
    let mut out = vec![];
    while let Some((a, _)) = both.next() {
        out.push(*a);
        if let Some((b, _)) = both.next_back() {
            out.push(*b);
        }
    }
    println!("{out:?}");
    let mut map = map;
    for (k, v) in map.range_mut(50..60) {
        *v = if k % 4 == 0 { 'X' } else { 'Y' };
    }
    println!("{:?} {:?}", map.range(48..62).collect::<Vec<_>>(), map.range(1..2).min());
    println!("{:?} {:?}", map.range(..).max(), map.range(5..).min());
    let words: BTreeMap<String, i32> = [("b", 1), ("d", 2), ("f", 3)].map(|(k, v)| (k.to_string(), v)).into();
    println!("{:?}", words.range::<str, _>((Included("c"), Unbounded)).collect::<Vec<_>>());
    println!("{:?}", words.range::<str, _>((Included("b"), Excluded("f"))).collect::<Vec<_>>());
}

fn whole_maps() {
    let mut a: BTreeMap<u32, u32> = (0..50).map(|i| (i, i * i)).collect();
    for at in [0, 1, 7, 25, 43, 49, 50, 99] {
        let mut left = a.clone();
        let mut right = left.split_off(&at);
        check(&left);
        check(&right);
        assert_eq!((left.len(), right.len()), (at.min(50) as usize, 50 - at.min(50) as usize));
        left.append(&mut right);
        assert!(right.is_empty());
        assert_eq!(left, a);
    }
    let mut b: BTreeMap<u32, u32> = [(3, 0), (100, 1), (47, 2)].into_iter().collect();
    a.append(&mut b);
    println!("{} {:?} {:?} {:?}", a.len(), a[&3], a.get(&47), a.get(&100));
    a.retain(|k, v| {
        *v += 1;
        k % 3 == 0
    });
    check(&a);
    println!("{a:?}");
    let out: Vec<_> = a.extract_if(10..30, |_, v| *v % 2 == 0).collect();
    println!("{out:?} {}", a.len());
    let mut extract = a.extract_if(.., |_, _| true);
    println!("{:?} {:?}", extract.next(), extract);
    drop(extract);
    for v in a.values_mut() {
        *v /= 2;
    }
    for (_, v) in a.iter_mut().rev().take(2) {
        *v = 0;
    }
    println!("{:?} {:?}", a.keys(), a.values());
    println!("{:?} {:?}", a.clone().into_keys().rev().collect::<Vec<_>>(), a.clone().into_values().max());
    println!("{:?} {:?}", a.iter().min(), a.iter().max());
    let mut into = a.clone().into_iter();
    println!("{:?} {:?} {}", into.next(), into.next_back(), into.len());
    println!("{into:?}");
    println!("{:?}", a.get_key_value(&33));
    println!("{:?} {:?}", a.remove_entry(&33), a.remove_entry(&33));
    a.extend([(1, 1), (2, 2)]);
    a.extend(&BTreeMap::from([(1, 5)]));
    println!("{:?}", a.iter().next());
    if let Some(v) = a.get_mut(&1) {
        *v = 77;
    }
    println!("{:?} {}", a.first_key_value(), a.contains_key(&2));
    a.clear();
    println!("{:?} {:?}", a, a.first_key_value());
    println!("{:?}", a.pop_last());
}

fn compare() {
    let a = BTreeMap::from([(1, 'a'), (2, 'b'), (1, 'c')]);
    let b = BTreeMap::from([(1, 'c'), (2, 'b')]);
    let c = BTreeMap::from([(1, 'c'), (3, 'a')]);
    println!("{a:?} {} {} {:?} {:?}", a == b, a != c, a.cmp(&c), c.partial_cmp(&a));
    println!("{:?}", BTreeMap::<i32, i32>::new() == BTreeMap::default());
    println!("{}", std::mem::size_of::<BTreeMap<u8, u8>>());
    for (k, v) in &a {
        print!("{k}{v} ");
    }
    for (k, v) in a {
        print!("{k}{v} ");
    }
    println!();
}

fn main() {
    mixed(1, 600, 100);
    mixed(7, 400, 1000);
    mixed(99, 300, 20);
    entries();
    ranges();
    whole_maps();
    compare();
}
