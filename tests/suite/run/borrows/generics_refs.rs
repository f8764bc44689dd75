use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt::Debug;
trait Store<K, V> { fn at(&self, k: &K) -> Option<&V>; fn at_mut(&mut self, k: &K) -> Option<&mut V>; }
impl<K: std::hash::Hash + Eq, V> Store<K, V> for HashMap<K, V> {
    fn at(&self, k: &K) -> Option<&V> { self.get(k) }
    fn at_mut(&mut self, k: &K) -> Option<&mut V> { self.get_mut(k) }
}
fn bump<S: Store<String, i32>>(s: &mut S, k: &str) -> i32 {
    let key = k.to_string();
    if let Some(v) = s.at_mut(&key) { *v += 1; }
    *s.at(&key).unwrap_or(&0)
}
fn largest<'a, T: PartialOrd>(list: &'a [T]) -> Option<&'a T> {
    let mut iter = list.iter();
    let mut best = iter.next()?;
    for item in iter { if item > best { best = item; } }
    Some(best)
}
fn group<'a>(words: &[&'a str]) -> BTreeMap<usize, Vec<&'a str>> {
    let mut map: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for w in words { map.entry(w.len()).or_default().push(w); }
    map
}
struct Stack<T> { items: Vec<T> }
impl<T: Debug> Stack<T> {
    fn peek(&self) -> Option<&T> { self.items.last() }
    fn peek_mut(&mut self) -> Option<&mut T> { self.items.last_mut() }
    fn drain_all(&mut self) -> impl Iterator<Item = T> + '_ { self.items.drain(..).rev() }
    fn iter<'s>(&'s self) -> Box<dyn Iterator<Item = &'s T> + 's> { Box::new(self.items.iter().rev()) }
    fn each(&mut self, mut f: impl FnMut(&mut T)) { for i in &mut self.items { f(i); } }
}
fn zip_with<'a, A, B, C>(a: &'a [A], b: &'a [B], f: impl Fn(&'a A, &'a B) -> C + 'a) -> impl Iterator<Item = C> + 'a {
    a.iter().zip(b).map(move |(a, b)| f(a, b))
}
fn main() {
    let mut m = HashMap::from([("a".to_string(), 1)]);
    println!("{} {}", bump(&mut m, "a"), bump(&mut m, "z"));
    println!("{:?} {:?}", largest(&[3, 9, 2]), largest::<String>(&[]));
    let names = vec!["x".to_string(), "yy".to_string(), "z".to_string()];
    let refs: Vec<&str> = names.iter().map(String::as_str).collect();
    println!("{:?}", group(&refs));
    let mut s = Stack { items: vec![1, 2, 3] };
    if let Some(t) = s.peek_mut() { *t *= 10; }
    let mut sum = 0;
    s.each(|n| { *n += 1; sum += *n; });
    println!("{:?} {:?} {sum}", s.peek(), s.iter().collect::<Vec<_>>());
    for n in s.drain_all() { print!("{n} "); }
    println!("{}", s.items.is_empty());
    let z: Vec<String> = zip_with(&[1, 2], &["p", "q"], |a, b| format!("{b}{a}")).collect();
    println!("{z:?}");
    let mut q: VecDeque<&String> = names.iter().collect();
    while let Some(f) = q.pop_front() { if f.len() > 1 { break; } }
    println!("{}", q.len());
    let mut chunks: Vec<Vec<i32>> = [1, 2, 3, 4, 5].chunks(2).map(|c| c.to_vec()).collect();
    for c in chunks.iter_mut().filter(|c| c.len() > 1) { c.swap(0, 1); }
    println!("{chunks:?}");
}
