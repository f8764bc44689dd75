//! What `clone_from` keeps of the value that it overwrites.
use std::borrow::Cow;
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::ffi::OsString;
use std::fmt::Debug;
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::io::Cursor;
use std::path::PathBuf;

#[derive(PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
struct D(i32);

impl Drop for D {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}

impl Clone for D {
    fn clone(&self) -> D {
        print!("+{} ", self.0);
        D(self.0)
    }
    fn clone_from(&mut self, source: &D) {
        print!("{}={} ", self.0, source.0);
        self.0 = source.0;
    }
}

fn over<T: Clone + Debug>(mut own: T, other: T) {
    own.clone_from(&other);
    println!("{own:?}");
    drop(own);
    println!("| ");
    std::mem::forget(other);
}

fn some<T: FromIterator<D>>(of: std::ops::Range<i32>) -> T {
    of.map(D).collect()
}

type Table<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

fn main() {
    for (own, other) in [(0..3, 7..9), (0..2, 7..10), (0..2, 5..7), (0..0, 3..4)] {
        over::<Vec<D>>(some(own.clone()), some(other.clone()));
        over::<VecDeque<D>>(some(own.clone()), some(other.clone()));
        over::<LinkedList<D>>(some(own.clone()), some(other.clone()));
        over::<BinaryHeap<D>>(some(own.clone()), some(other.clone()));
        over::<BTreeSet<D>>(some(own.clone()), some(other.clone()));
        over::<Box<[D]>>(some(own.clone()), some(other.clone()));
        over::<HashSet<D, BuildHasherDefault<DefaultHasher>>>(some(own.clone()), some(other.clone()));
        over::<Table<i32, D>>(own.clone().map(|i| (i, D(i))).collect(), other.clone().map(|i| (i, D(i))).collect());
        over::<BTreeMap<i32, D>>(own.map(|i| (i, D(i))).collect(), other.map(|i| (i, D(i))).collect());
    }
    over([D(1), D(2)], [D(3), D(4)]);
    over(Reverse(D(1)), Reverse(D(2)));
    over(Some(D(1)), Some(D(2)));
    over(None, Some(D(2)));
    over(Some(D(1)), None);
    over::<Result<D, D>>(Ok(D(1)), Ok(D(2)));
    over::<Result<D, D>>(Ok(D(1)), Err(D(2)));
    over(RefCell::new(D(1)), RefCell::new(D(2)));
    over(Box::new(D(1)), Box::new(D(2)));
    over((D(1), D(2)), (D(3), D(4)));
    over(Cow::<[D]>::Owned(vec![D(1), D(2)]), Cow::Owned(vec![D(5)]));
    over(Cow::<[D]>::Owned(vec![D(1)]), Cow::Borrowed(&[]));
    over(Cursor::new(vec![D(1)]), Cursor::new(vec![D(2)]));
    let mut s = String::with_capacity(9);
    s.clone_from(&String::from("ab"));
    let mut p = PathBuf::with_capacity(9);
    p.clone_from(&PathBuf::from("ab"));
    let mut o = OsString::with_capacity(9);
    o.clone_from(&OsString::from("ab"));
    let mut c = Cow::<str>::Owned(String::with_capacity(7));
    c.clone_from(&Cow::Owned(String::from("x")));
    println!("{} {} {} {}", s.capacity(), p.capacity(), o.capacity(), c.into_owned().capacity());

    let mut set: HashSet<i32, BuildHasherDefault<DefaultHasher>> = [1, 4, 7].into_iter().collect();
    println!("{:?} {set:?}", set.replace(1));
    println!("{:?} {set:?}", set.replace(9));
    println!("{:?}", b"a\xffb\n".utf8_chunks());
    println!("{:?}", OsString::from("q\"\u{301}"));
}
