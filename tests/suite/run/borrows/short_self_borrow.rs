struct List<'a> { items: Vec<&'a str> }
impl<'a> List<'a> {
    fn add(&mut self, text: &'a str) -> &mut Self { self.items.push(text); self }
    fn last(&self) -> Option<&'a str> { self.items.last().copied() }
}
fn main() {
    let mut list = List { items: vec![] };
    list.add("a").add("b");
    let last = list.last();
    list.add("c");
    println!("{last:?} {}", list.items.len());
}
