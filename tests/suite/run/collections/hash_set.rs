use std::collections::HashSet;

fn sorted<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut v: Vec<T> = items.into_iter().collect();
    v.sort();
    v
}

fn main() {
    let mut s = HashSet::new();
    println!("{} {} {} {}", s.insert(1), s.insert(2), s.insert(1), s.len());
    println!("{} {} {:?} {:?}", s.contains(&1), s.contains(&3), s.get(&2), s.get(&3));
    println!("{} {} {:?} {:?}", s.remove(&1), s.remove(&1), s.take(&2), s.take(&2));
    s.insert(5);
    println!("{s:?} {s:#?} {:?} {:?}", s.iter(), s.clone().into_iter());
    println!("{:?} {:?}", s.replace(5), s.replace(6));
    println!("{:?}", sorted(s.drain()));
    println!("{:?} {}", s, s.is_empty());
    let a: HashSet<i32> = (1..=6).collect();
    let b: HashSet<i32> = HashSet::from([4, 5, 6, 7]);
    println!("{:?} {:?}", sorted(a.union(&b)), sorted(a.intersection(&b)));
    println!("{:?} {:?}", sorted(a.difference(&b)), sorted(b.difference(&a)));
    println!("{:?}", sorted(a.symmetric_difference(&b).copied()));
    println!("{:?} {:?}", sorted(&a | &b), sorted(&a & &b));
    println!("{:?} {:?}", sorted(&a - &b), sorted(&a ^ &b));
    println!("{} {} {}", a.is_subset(&b), a.is_superset(&[1, 2].into()), a.is_disjoint(&[9].into()));
    println!("{} {}", a == (1..7).rev().collect(), a == b);
    println!("{:?}", HashSet::from([1]).union(&HashSet::from([1])));
    println!("{:?}", HashSet::from([1]).difference(&HashSet::from([2])));
    println!("{:?}", HashSet::from([1]).intersection(&HashSet::from([1])));
    let mut c = a.clone();
    c.retain(|x| x % 2 == 0);
    println!("{:?}", sorted(&c));
    println!("{:?} {}", sorted(c.extract_if(|x| *x > 2)), c.len());
    c.extend([10, 20]);
    c.extend(&[30]);
    println!("{:?} {:?}", sorted(&c), c.iter().len());
    let words: HashSet<String> = ["x", "y"].iter().map(|s| s.to_string()).collect();
    println!("{} {:?}", words.contains("x"), words.get("y"));
    c.clear();
    c.shrink_to_fit();
    println!("{} {}", c.capacity(), HashSet::<u8>::with_capacity(10).capacity());
    let sets: Vec<HashSet<u8>> = vec![[1].into(), HashSet::new()];
    println!("{sets:?} {:?}", HashSet::<u8>::default());
    let total: i32 = a.iter().sum();
    println!("{total} {:?}", a.into_iter().min());
}
