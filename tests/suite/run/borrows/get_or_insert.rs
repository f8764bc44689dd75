use std::collections::HashMap;
fn count<'m>(map: &'m mut HashMap<String, u32>, word: &str) -> &'m mut u32 {
    if !map.contains_key(word) {
        map.insert(word.to_string(), 0);
    }
    map.get_mut(word).unwrap()
}
fn first_or<'v>(list: &'v mut Vec<i32>, value: i32) -> &'v mut i32 {
    if list.is_empty() {
        list.push(value);
    }
    &mut list[0]
}
struct Cache { map: HashMap<u32, String>, hits: u32 }
impl Cache {
    fn get(&mut self, key: u32) -> &str {
        if self.map.contains_key(&key) {
            self.hits += 1;
        } else {
            self.map.insert(key, format!("v{key}"));
        }
        &self.map[&key]
    }
    fn entry(&mut self, key: u32) -> &mut String {
        self.hits += 1;
        self.map.entry(key).or_insert_with(String::new)
    }
}
fn main() {
    let mut map = HashMap::new();
    for word in "a b a c a".split(' ') {
        *count(&mut map, word) += 1;
    }
    assert_eq!(map["a"], 3);
    let mut list = Vec::new();
    *first_or(&mut list, 4) += 1;
    *first_or(&mut list, 9) += 1;
    assert_eq!(list, [6]);
    let mut cache = Cache { map: HashMap::new(), hits: 0 };
    println!("{}", cache.get(1));
    println!("{}", cache.get(1));
    cache.entry(1).push('x');
    println!("{}", cache.get(1));
    println!("{}", cache.hits);
    let e = map.entry("z".to_string()).or_insert(0);
    *e += 10;
    println!("{}", map["z"]);
}
