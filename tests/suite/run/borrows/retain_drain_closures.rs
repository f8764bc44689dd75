use std::collections::{BTreeMap, HashMap, HashSet};
fn main() {
    let mut v: Vec<i32> = (1..=10).collect();
    let mut removed = vec![];
    v.retain(|n| if n % 3 == 0 { removed.push(*n); false } else { true });
    let limit = 5;
    let mut count = 0;
    v.retain_mut(|n| { count += 1; *n += 1; *n > limit });
    println!("{v:?} {removed:?} {count}");
    for n in v.drain(1..3) { removed.push(n); }
    println!("{v:?} {removed:?}");
    let tail = v.split_off(1);
    v.extend(tail.iter().map(|n| n * 2));
    v.dedup_by_key(|n| *n / 10);
    println!("{v:?}");
    let mut words = vec![String::from("bb"), String::from("a"), String::from("ccc")];
    words.sort_by_key(|w| std::cmp::Reverse(w.len()));
    let mut refs: Vec<&String> = words.iter().collect();
    refs.sort_by(|a, b| a.cmp(b));
    refs.sort_by_key(|w| w.len());
    println!("{refs:?}");
    words.sort_by(|a, b| a.len().cmp(&b.len()));
    let order: HashMap<&str, usize> = words.iter().enumerate().map(|(i, w)| (w.as_str(), 10 - i)).collect();
    let mut sorted: Vec<&str> = order.keys().copied().collect();
    sorted.sort_unstable_by_key(|w| order[w]);
    println!("{sorted:?}");
    let mut seen = HashSet::new();
    let names = ["x", "y", "x"];
    let unique: Vec<_> = names.iter().filter(|n| seen.insert(**n)).collect();
    println!("{unique:?}");
    let mut map: BTreeMap<u8, Vec<u8>> = BTreeMap::from([(1, vec![1]), (2, vec![])]);
    let mut gone = 0;
    map.retain(|k, v| { v.push(*k); if v.len() < 2 { gone += 1; } v.len() > 1 });
    for v in map.values_mut() { v.clear(); }
    println!("{map:?} {gone}");
    let text = String::from("a1b22");
    let (digits, letters): (Vec<&str>, Vec<&str>) = text.split("").filter(|s| !s.is_empty()).partition(|s| s.as_bytes()[0].is_ascii_digit());
    println!("{digits:?} {letters:?}");
    let mut total = 0;
    let running: Vec<i32> = [1, 2, 3].iter().map(|n| { total += n; total }).collect();
    println!("{running:?} {total}");
    let best = words.iter().max_by(|a, b| a.len().cmp(&b.len())).map(|w| w.as_str());
    println!("{best:?}");
    let mut acc = String::new();
    words.iter().for_each(|w| acc += w);
    let folded = words.iter().fold(&words[0], |a, b| if b.len() > a.len() { b } else { a });
    println!("{acc} {folded}");
}
