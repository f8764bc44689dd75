struct List<'a> { items: Vec<&'a str> }
impl<'a> List<'a> { fn add(&'a mut self, text: &'a str) { self.items.push(text); } }
fn main() {
    let mut list = List { items: vec![] };
    list.add("a");
    list.add("b");
}
