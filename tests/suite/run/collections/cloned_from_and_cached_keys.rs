//! What a table asks of the allocator when it takes over another one's entries, and a sort by keys that it keeps; empty shared values.
use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::ffi::CStr;
use std::hash::BuildHasherDefault;
use std::sync::Arc;

type Plain = BuildHasherDefault<DefaultHasher>;

fn main() {
    let table = |n: u32| (0..n).map(|i| (i, i.to_string())).collect::<HashMap<u32, String, Plain>>();
    let mut target = table(5);
    for n in [7, 3, 30, 14, 0, 2] {
        target.clone_from(&table(n));
        println!("{} {} {:?}", target.len(), target.capacity(), target.get(&1));
    }
    let mut set: HashSet<u8, Plain> = (0..3).collect();
    set.clone_from(&(5..9).collect());
    println!("{} {}", set.len(), set.capacity());
    // A key that is there makes room all the same.
    let mut full: HashMap<u8, u8, Plain> = (0..3).map(|i| (i, i)).collect();
    full.insert(1, 9);
    println!("{}", full.capacity());
    // A forgotten drain has the table.
    let mut drained = table(3);
    std::mem::forget(drained.drain());
    println!("{} {}", drained.len(), drained.capacity());
    drained.insert(1, String::from("new"));
    let mut words: Vec<u64> = (0..300).map(|x| x * 7919 % 307).collect();
    words.sort_by_cached_key(|x| *x as u8);
    words.sort_by_cached_key(|x| (*x as u8, *x as u32));
    words.sort_by_cached_key(|x| x.to_string());
    words.sort_by_cached_key(|x| std::cmp::Reverse(*x));
    println!("{:?}", &words[..5]);
    let empty = Arc::<CStr>::default();
    println!("{:?} {} {}", empty, Arc::strong_count(&empty) > 1, Arc::<str>::default().is_empty());
    std::panic::set_hook(Box::new(|info| println!("{}", info.payload_as_str().unwrap())));
    let mut nothing: Vec<()> = Vec::new();
    unsafe { nothing.set_len(usize::MAX) };
    println!("{}", std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| nothing.push(()))).is_err());
    println!("{}", std::panic::catch_unwind(|| [[(); usize::MAX]; 2].as_flattened().len()).is_err());
}
