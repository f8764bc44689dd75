use std::collections::{BTreeMap, BTreeSet};
struct Book { title: String, tags: Vec<String>, year: u32 }
struct Shelf { books: Vec<Book> }
impl Shelf {
    fn titled<'s>(&'s self, part: &'s str) -> impl Iterator<Item = &'s Book> + 's { self.books.iter().filter(move |b| b.title.contains(part)) }
    fn tags(&self) -> BTreeSet<&str> { self.books.iter().flat_map(|b| b.tags.iter().map(String::as_str)).collect() }
    fn by_tag(&self) -> BTreeMap<&str, Vec<&Book>> {
        let mut map: BTreeMap<&str, Vec<&Book>> = BTreeMap::new();
        for book in &self.books { for tag in &book.tags { map.entry(tag).or_default().push(book); } }
        map
    }
    fn newest(&self) -> Option<&Book> { self.books.iter().max_by_key(|b| b.year) }
    fn newest_mut(&mut self) -> Option<&mut Book> { self.books.iter_mut().max_by_key(|b| b.year) }
    fn groups(&mut self) -> (Vec<&mut Book>, Vec<&mut Book>) { self.books.iter_mut().partition(|b| b.year > 2000) }
    fn pairs(&self) -> impl Iterator<Item = (&Book, &Book)> {
        self.books.iter().enumerate().flat_map(|(i, a)| self.books[i + 1..].iter().map(move |b| (a, b)))
    }
}
fn longest<'a>(words: impl IntoIterator<Item = &'a str>) -> Option<&'a str> { words.into_iter().max_by_key(|w| w.len()) }
fn split_twice<'a>(s: &'a str) -> impl Iterator<Item = (&'a str, usize)> { s.split(';').flat_map(|part| part.split(',').map(move |p| (p, part.len()))) }
fn sum_refs<'a, I>(i: I) -> u32 where I: Iterator<Item = &'a u32> + Clone { i.clone().sum::<u32>() + i.copied().max().unwrap_or(0) }
fn main() {
    let mk = |t: &str, tags: &[&str], year| Book { title: t.to_string(), tags: tags.iter().map(|s| s.to_string()).collect(), year };
    let mut shelf = Shelf { books: vec![mk("Rust", &["code", "new"], 2018), mk("C", &["code"], 1978), mk("Rusty", &["tale"], 1999)] };
    println!("{:?}", shelf.titled("ust").map(|b| b.year).collect::<Vec<_>>());
    println!("{:?}", shelf.tags());
    for (tag, books) in shelf.by_tag() { print!("{tag}:{} ", books.iter().map(|b| b.title.as_str()).collect::<Vec<_>>().join("+")); }
    println!();
    let newest = shelf.newest().map(|b| b.title.clone());
    if let Some(b) = shelf.newest_mut() { b.title.push('!'); b.tags.retain(|t| t != "new"); }
    println!("{newest:?} {:?}", shelf.newest().map(|b| (&b.title, b.tags.len())));
    let (new, mut old) = shelf.groups();
    for b in &mut old { b.year += 1; }
    old[0].tags.extend(new.into_iter().flat_map(|b| b.tags.drain(..)));
    println!("{:?}", shelf.books.iter().map(|b| (b.year, b.tags.len())).collect::<Vec<_>>());
    println!("{}", shelf.pairs().filter(|(a, b)| a.year < b.year).count());
    let text = String::from("a,bbb;cc");
    println!("{:?} {:?}", longest(text.split(|c| c == ',' || c == ';')), split_twice(&text).last());
    println!("{}", sum_refs([1, 2, 3].iter().filter(|n| **n > 1)));
    let mut counts = [0u32; 3];
    text.chars().filter_map(|c| "abc".find(c)).for_each(|i| counts[i] += 1);
    let best = counts.iter().enumerate().max_by_key(|&(_, n)| n);
    println!("{best:?}");
    let mut it = counts.iter_mut();
    let (first, rest) = (it.next().unwrap(), it);
    for r in rest { *r += *first; }
    *first = 0;
    println!("{counts:?}");
}
