//! What `extract_if` of hashed collections takes out, and how large it is.
use std::collections::*;
fn main() {
    let mut m: HashMap<i32, String> = (0..9).map(|i| (i, i.to_string())).collect();
    let mut t: Vec<_> = m.extract_if(|k, v| { v.push('x'); k % 2 == 0 }).collect();
    t.sort();
    let mut r: Vec<_> = m.iter().collect(); r.sort();
    println!("{t:?} {r:?}");
    let mut s: HashSet<String> = ["a", "bb", "cc"].map(String::from).into();
    let mut e = s.extract_if(|x| x.len() == 2);
    println!("{:?} {e:?}", e.size_hint());
    let mut v: Vec<String> = e.by_ref().collect(); v.sort();
    println!("{v:?} {:?} {}", e.size_hint(), size_of_val(&e));
    drop(e);
    println!("{s:?} {}", size_of::<Option<hash_map::Iter<u8, u8>>>());
    let d = hash_map::Iter::<u8, u8>::default();
    println!("{:?} {}", d.clone().next(), d.len());
}
