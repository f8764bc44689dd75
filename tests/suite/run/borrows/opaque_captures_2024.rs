use std::fmt::Display;
fn both<'a>(a: &'a str, b: &str) -> impl Display + use<'a> { let n = b.len(); format!("{a}{n}") }
fn all(a: &str, v: Vec<i32>) -> impl Iterator<Item = (usize, i32)> { let n = a.len(); v.into_iter().map(move |x| (n, x)) }
fn owned(a: &str) -> impl Display + use<> { a.to_uppercase() }
fn gen_static<T: Clone>(t: &T) -> impl Fn() -> T + use<T> { let t = t.clone(); move || t.clone() }
struct Doc { words: Vec<String> }
impl Doc {
    fn long(&self, min: usize) -> impl Iterator<Item = &String> { self.words.iter().filter(move |w| w.len() >= min) }
    fn edit(&mut self) -> impl FnMut(&str) { |w| self.words.push(w.to_string()) }
    fn maker(&self) -> Box<dyn Fn(usize) -> Option<String> + '_> { Box::new(|i| self.words.get(i).cloned()) }
}
fn main() {
    let o;
    let b;
    { let t = String::from("temp"); o = owned(&t); b = both("a", &t); }
    println!("{o} {b}");
    println!("{:?}", all("xyz", vec![1, 2]).collect::<Vec<_>>());
    let f = { let v = vec![1]; gen_static(&v) };
    println!("{:?}", f());
    let mut d = Doc { words: vec!["a".into(), "bbb".into()] };
    println!("{}", d.long(2).count());
    { let mut e = d.edit(); e("cc"); e("dddd"); }
    println!("{:?} {:?}", d.long(2).collect::<Vec<_>>(), d.maker()(2));
    d.words.clear();
}
