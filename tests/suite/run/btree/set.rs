use std::collections::BTreeSet;
use std::collections::btree_set;
use std::cmp::Ordering;
use std::ops::Bound;

#[derive(Debug, Clone)]
struct Tagged(u32, &'static str);
impl PartialEq for Tagged {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl Eq for Tagged {}
impl PartialOrd for Tagged {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Tagged {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

fn main() {
    let mut s = BTreeSet::new();
    for x in [5, 1, 9, 3, 5, 7] {
        print!("{} ", s.insert(x));
    }
    println!("{s:?} {} {:?} {:?}", s.len(), s.first(), s.last());
    println!("{} {} {:?}", s.contains(&3), s.contains(&4), s.get(&9));
    println!("{} {} {:?}", s.remove(&3), s.remove(&3), s.take(&9));
    println!("{:?} {:?} {:?}", s.pop_first(), s.pop_last(), s);
    println!("{:#?}", s);

    let a: BTreeSet<i32> = (1..=10).collect();
    let b: BTreeSet<i32> = (6..=15).step_by(2).collect();
    println!("{:?}", a.union(&b).collect::<Vec<_>>());
    println!("{:?}", a.intersection(&b).collect::<Vec<_>>());
    println!("{:?}", a.difference(&b).collect::<Vec<_>>());
    println!("{:?}", a.symmetric_difference(&b).collect::<Vec<_>>());
    println!("{:?} {:?} {:?} {:?}", &a & &b, &a | &b, &a - &b, &a ^ &b);
    println!("{:?} {:?}", a.union(&b).size_hint(), a.difference(&b).size_hint());
    println!("{:?} {:?}", a.intersection(&b).size_hint(), a.symmetric_difference(&b).min());
    println!("{} {} {}", a.is_subset(&b), a.is_disjoint(&b), a.is_superset(&BTreeSet::from([2, 3])));
    println!("{} {}", BTreeSet::from([2, 3]).is_subset(&a), BTreeSet::<i32>::new().is_subset(&b));
    println!("{} {}", BTreeSet::from([1, 10]).is_subset(&a), BTreeSet::from([1, 4, 11]).is_subset(&a));
    let big: BTreeSet<i32> = (0..100).collect();
    let small = BTreeSet::from([5, 50, 500]);
    println!("{:?} {:?}", &big & &small, &small - &big);
    println!("{:?} {:?}", BTreeSet::from([1, 2]).difference(&BTreeSet::from([2, 3])), &BTreeSet::from([3]) - &BTreeSet::from([4]));
    println!("{:?}", BTreeSet::from([1, 2]).intersection(&BTreeSet::from([2, 3])));

    println!("{:?}", a.range(3..6));
    println!("{:?}", a.range(..).next_back());
    println!("{:?}", a.range((Bound::Excluded(3), Bound::Included(5))).collect::<Vec<_>>());
    println!("{:?} {:?}", a.iter(), a.iter().rev().take(2).collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", a.iter().min(), a.iter().max(), a.iter().last());
    let mut it = a.clone().into_iter();
    println!("{:?} {:?} {}", it.next(), it.next_back(), it.len());
    drop(it);
    println!("{:?}", BTreeSet::from(['x', 'y']).into_iter());

    let mut t = BTreeSet::new();
    t.insert(Tagged(1, "old"));
    println!("{} {:?}", t.insert(Tagged(1, "new")), t);
    println!("{:?}", t.replace(Tagged(1, "newer")));
    println!("{:?} {:?}", t.clone(), t.replace(Tagged(2, "x")));
    let mut u = BTreeSet::from([Tagged(2, "y"), Tagged(3, "z")]);
    t.append(&mut u);
    println!("{t:?} {u:?}");

    let mut c = a.clone();
    c.retain(|x| x % 2 == 0);
    let off = c.split_off(&6);
    println!("{c:?} {off:?}");
    println!("{c:?}");
    let mut d: BTreeSet<i32> = (0..30).collect();
    println!("{:?}", d.extract_if(5..20, |x| x % 3 == 0).collect::<Vec<_>>());
    println!("{} {}", d.len(), d.range(5..20).count());
    d.extend([100, 200]);
    d.extend(&[300]);
    println!("{:?}", d.last());
    println!("{:?} {:?}", a.cmp(&b), a == a.clone());
    println!("{:?}", btree_set::Iter::<i32>::default().next());
    let nested: BTreeSet<BTreeSet<u8>> = [BTreeSet::from([2]), BTreeSet::from([1, 5]), BTreeSet::new()].into();
    println!("{nested:?}");
    let words: BTreeSet<String> = "the quick brown fox jumps over the lazy dog".split(' ').map(String::from).collect();
    println!("{:?} {}", words, words.contains("fox"));
    d.clear();
    println!("{:?}", d.first());
}
