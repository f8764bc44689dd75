use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counted<'a>(u32, &'a Cell<u32>);
impl PartialOrd for Counted<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Counted<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.1.set(self.1.get() + 1);
        self.0.cmp(&other.0)
    }
}

fn main() {
    let n = Cell::new(0);
    let show = |what: &str| println!("{what}: {}", n.replace(0));
    let mut map = BTreeMap::new();
    for i in 0..30 {
        map.insert(Counted(i * 7 % 30, &n), i);
    }
    show("insert");
    map.get(&Counted(13, &n));
    show("get");
    map.range(Counted(4, &n)..Counted(9, &n)).count();
    show("range");
    map.range(Counted(4, &n)..=Counted(29, &n)).count();
    show("range");
    map.remove(&Counted(3, &n));
    show("remove");
    map.entry(Counted(3, &n)).or_insert(1);
    show("entry");
    let right = map.split_off(&Counted(15, &n));
    show("split_off");
    let a: BTreeSet<_> = (0..12).map(|i| Counted(i, &n)).collect();
    show("collect");
    let b: BTreeSet<_> = (6..20).map(|i| Counted(i, &n)).collect();
    let c: BTreeSet<_> = (2..5).map(|i| Counted(i, &n)).collect();
    n.set(0);
    println!("{} {} {} {}", a.union(&b).count(), a.intersection(&b).count(), a.difference(&b).count(), a.symmetric_difference(&b).count());
    show("operations");
    println!("{} {}", c.is_subset(&a), c.is_disjoint(&b));
    show("questions");
    println!("{}", right.len());
    let mut a = a;
    let mut b = b;
    a.append(&mut b);
    show("append");
    a.retain(|x| x.0 % 2 == 0);
    show("retain");
    println!("{}", a.extract_if(Counted(4, &n)..Counted(10, &n), |_| true).count());
    show("extract_if");
}
