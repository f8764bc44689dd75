//! Trees as maps and sets: order, ranges and text after every kind of change.
#![allow(unused)]
use std::collections::*;

fn below(map: &BTreeMap<i32, i32>, key: i32) -> Option<i32> {
    map.range(..key).next_back().map(|entry| *entry.0)
}

fn main() {
    let mut b = BTreeMap::new();
    for i in [5, 3, 8, 1, 4, 7, 9, 2, 6, 0] {
        b.insert(i, i * i);
    }
    println!("{b:?}");
    println!(
        "{:?} {:?}",
        b.range(3..6).rev().collect::<Vec<_>>(),
        b.range((std::ops::Bound::Excluded(3), std::ops::Bound::Included(6))).map(|x| x.0).sum::<i32>()
    );
    println!("{:?} {:?} {:?}", b.first_key_value(), b.last_key_value(), b.get(&11));
    println!("{:?}", b.iter().rev().step_by(3).collect::<Vec<_>>());
    let l = below(&b, 4);
    println!("{l:?}");
    *b.entry(3).or_insert(0) += 1;
    b.entry(33).and_modify(|x| *x = 0).or_insert_with(|| 5);
    println!("{:?}", b.entry(33).key());
    if let btree_map::Entry::Occupied(o) = b.entry(33) {
        o.remove();
    }
    println!("{:?}", b.pop_last());
    let mut t = b.split_off(&5);
    println!("{b:?} {t:?}");
    t.append(&mut b);
    println!("{t:?} {b:?}");
    t.retain(|k, v| {
        *v += 1;
        k % 2 == 0
    });
    println!("{t:?}");
    println!("{:?} {:?}", t.keys().rev().collect::<Vec<_>>(), t.clone().into_values().collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        t.range_mut(..4)
            .map(|(_, v)| {
                *v = 0;
                1
            })
            .sum::<i32>(),
        t
    );
    println!("{:?}", t < b);
    println!("{:?}", t.iter().zip(b.iter()).next());
    let s = BTreeSet::from([3, 1, 2]);
    println!(
        "{:?} {:?} {:?} {:?}",
        s.first(),
        s.last(),
        s.range(2..).collect::<Vec<_>>(),
        s.is_superset(&BTreeSet::from([1]))
    );
    println!(
        "{:?} {:?}",
        s.union(&BTreeSet::from([9, 0])),
        s.intersection(&BTreeSet::from([1, 3])).collect::<Vec<_>>()
    );
    println!("{:?} {:?}", s.difference(&BTreeSet::from([1])), s.symmetric_difference(&BTreeSet::from([1, 7])));
    println!("{:?} {:?}", s.iter(), s.clone().into_iter());
    println!("{:?} {:?}", &s | &BTreeSet::from([5]), s.iter().next_back());
}
