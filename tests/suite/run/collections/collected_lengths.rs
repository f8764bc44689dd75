use std::collections::*;
macro_rules! t { ($($e:expr;)*) => { $( println!("{} {}", stringify!($e), $e.map(|x| { let _ = &x; 5u32 }).collect::<Vec<_>>().capacity()); )* } }
fn main() {
    let mut m = BTreeMap::from([(1u8, 2u8)]);
    let mut h = HashMap::from([(1u8, 2u8)]);
    let s = BTreeSet::from([1u8]);
    let hs = HashSet::from([1u8]);
    let mut l = LinkedList::from([1u8]);
    let mut v = VecDeque::from([1u8]);
    let b = BinaryHeap::from([1u8]);
    t! { m.iter(); m.iter_mut(); m.keys(); m.values(); m.values_mut(); m.clone().into_iter(); m.clone().into_keys(); m.clone().into_values(); m.range(..);
    h.iter(); h.iter_mut(); h.keys(); h.values(); h.clone().into_iter(); h.clone().into_keys(); h.drain();
    s.iter(); s.clone().into_iter(); s.range(..); s.union(&s);
    hs.iter(); hs.clone().into_iter();
    l.iter(); l.iter_mut(); l.clone().into_iter(); v.iter(); v.iter_mut(); v.clone().into_iter(); v.drain(..); b.iter(); b.clone().into_iter(); 
    Some(1).into_iter(); Some(1).iter(); "a".chars(); "a".bytes(); std::iter::once(1); std::iter::repeat(1).take(1); (0..1); [1].iter(); vec![1].into_iter(); [1].chunks(1); [1].windows(1);
    }
}
