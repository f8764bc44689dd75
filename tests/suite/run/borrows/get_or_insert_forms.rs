use std::collections::{BTreeMap, HashMap};
use std::collections::btree_map::Entry;
#[derive(Default)]
struct Cache { known: BTreeMap<u32, String>, misses: u32 }
impl Cache {
    fn entry(&mut self, key: u32) -> &str {
        let misses = &mut self.misses;
        self.known.entry(key).or_insert_with(|| {
            *misses += 1;
            format!("value {key}")
        })
    }
    fn with_match(&mut self, key: u32) -> &mut String {
        match self.known.entry(key) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(empty) => {
                self.misses += 1;
                empty.insert(String::from("new"))
            }
        }
    }
    fn two_lookups(&mut self, key: u32) -> &String {
        if !self.known.contains_key(&key) {
            self.misses += 1;
            self.known.insert(key, key.to_string());
        }
        &self.known[&key]
    }
    fn option(&mut self, key: u32) -> Option<&mut String> {
        self.known.get_mut(&key).filter(|s| !s.is_empty())
    }
}
fn count_words(text: &str) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_default() += 1;
    }
    counts
}
fn group<'a>(names: &[&'a str]) -> BTreeMap<usize, Vec<&'a str>> {
    let mut groups: BTreeMap<usize, Vec<&'a str>> = BTreeMap::new();
    for name in names {
        groups.entry(name.len()).or_insert_with(Vec::new).push(name);
    }
    groups
}
fn main() {
    let mut cache = Cache::default();
    println!("{}", cache.entry(1));
    cache.with_match(1).push('!');
    cache.with_match(2).push('?');
    println!("{} {}", cache.two_lookups(2).clone(), cache.two_lookups(3));
    if let Some(s) = cache.option(1) { s.clear(); }
    println!("{:?}", cache.option(1));
    println!("{}", cache.misses);
    let text = String::from("a b a c b a");
    let counts = count_words(&text);
    println!("{counts:?}");
    println!("{:?}", group(&["x", "yy", "z", "ww"]));
    let mut option: Option<Vec<i32>> = None;
    option.get_or_insert_with(Vec::new).push(1);
    option.get_or_insert_default().push(2);
    println!("{option:?}");
    let mut by: HashMap<&str, i32> = HashMap::new();
    by.entry("k").and_modify(|n| *n += 1).or_insert(10);
    by.entry("k").and_modify(|n| *n += 1).or_insert(10);
    println!("{}", by["k"]);
}
