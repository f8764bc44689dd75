use std::fmt::Display;
#[derive(Debug, Clone, Copy)]
struct Span<'s> { text: &'s str, at: usize }
impl<'s> Span<'s> {
    fn new(text: &'s str) -> Self { Span { text, at: 0 } }
    fn next(&mut self) -> Option<&'s str> {
        let rest = &self.text[self.at..];
        let rest = rest.trim_start();
        if rest.is_empty() { return None; }
        let start = self.text.len() - rest.len();
        let len = rest.find(' ').unwrap_or(rest.len());
        self.at = start + len;
        Some(&rest[..len])
    }
    fn whole(&self) -> &'s str { self.text }
    fn peek(&self) -> &str { &self.text[self.at..] }
}
struct Parser<'t, 's> { span: &'t mut Span<'s> }
impl<'t, 's: 't> Parser<'t, 's> {
    fn words(&mut self) -> Vec<&'s str> {
        let mut all = vec![];
        while let Some(word) = self.span.next() { all.push(word); }
        all
    }
}
struct Owner { name: String, parts: Vec<String> }
impl Owner {
    fn name(&self) -> &str { &self.name }
    fn both(&mut self) -> (&mut String, &mut Vec<String>) { (&mut self.name, &mut self.parts) }
    fn longest<'a>(&'a self, other: &'a str) -> &'a str {
        self.parts.iter().map(|s| s.as_str()).chain([other]).max_by_key(|s| s.len()).unwrap()
    }
}
fn show<'a, T: Display + ?Sized>(value: &'a T, _other: &T) -> &'a T { println!("{value}"); value }
struct Wrapper<'a, T: 'a>(&'a [T]);
impl<'a, T> IntoIterator for &'a Wrapper<'a, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter { self.0.iter() }
}
trait Shape { fn name(&self) -> &str; fn boxed<'a>(&'a self) -> Box<dyn Fn() -> &'a str + 'a> { Box::new(move || self.name()) } }
impl Shape for Owner { fn name(&self) -> &str { &self.name } }
fn pick<'a>(shapes: &[&'a dyn Shape]) -> &'a dyn Shape { shapes[0] }
fn main() {
    let text = String::from("one two  three");
    let words;
    let whole;
    {
        let mut span = Span::new(&text);
        words = Parser { span: &mut span }.words();
        whole = span.whole();
        println!("[{}]", span.peek());
    }
    println!("{words:?} {whole}");
    let mut owner = Owner { name: "n".into(), parts: vec!["aa".into()] };
    let (name, parts) = owner.both();
    name.push('!');
    parts.push(name.clone());
    name.push('?');
    println!("{} {}", owner.name(), owner.longest("zzz"));
    let kept;
    { let other = 2; kept = show(&1, &other); }
    println!("{kept}");
    for n in &Wrapper(&[1, 2]) { print!("{n} "); }
    let f = owner.boxed();
    println!("{} {}", f(), pick(&[&owner]).name());
}
