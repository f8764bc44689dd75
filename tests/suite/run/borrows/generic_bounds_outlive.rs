use std::fmt::Debug;
struct Keep<'a, T: 'a + ?Sized> { items: Vec<&'a T> }
impl<'a, T: Debug + ?Sized> Keep<'a, T> {
    fn new() -> Self { Keep { items: Vec::new() } }
    fn add(&mut self, t: &'a T) -> &mut Self { self.items.push(t); self }
    fn shortest(&self) -> Option<&'a T> { self.items.iter().copied().min_by_key(|t| format!("{t:?}").len()) }
    fn boxed(&self) -> Box<dyn Fn() -> String + 'a> where T: 'a { let items = self.items.clone(); Box::new(move || format!("{items:?}")) }
}
fn longer<'a, 'b: 'a, T>(a: &'a T, b: &'b T, first: bool) -> &'a T { if first { a } else { b } }
fn erase<'a, T: Debug + 'a>(t: T) -> Box<dyn Debug + 'a> { Box::new(t) }
fn chain<'a, A, B>(a: A, b: B) -> impl Iterator<Item = &'a str> where A: Iterator<Item = &'a str>, B: IntoIterator<Item = &'a str> { a.chain(b) }
fn main() {
    let (x, y) = (String::from("xx"), String::from("y"));
    let f = {
        let mut k: Keep<'_, str> = Keep::new();
        k.add(&x).add(&y).add("lit");
        println!("{:?}", k.shortest());
        k.boxed()
    };
    println!("{}", f());
    let r;
    { let z = 5; r = *longer(&z, &7, false); }
    println!("{r} {:?} {:?}", erase(&x), erase(vec![1]));
    println!("{:?}", chain(x.split('x'), ["q", &y]).collect::<Vec<_>>());
}
