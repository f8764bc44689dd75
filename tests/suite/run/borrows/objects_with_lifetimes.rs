use std::fmt::Display;
trait Draw { fn draw(&self) -> String; fn name(&self) -> &str { "anon" } }
struct Label<'t> { text: &'t str, n: u32 }
impl Draw for Label<'_> { fn draw(&self) -> String { format!("{}:{}", self.text, self.n) } fn name(&self) -> &str { self.text } }
struct Canvas<'a> { items: Vec<Box<dyn Draw + 'a>>, extra: Vec<&'a dyn Draw> }
impl<'a> Canvas<'a> {
    fn add(&mut self, d: impl Draw + 'a) -> &mut Self { self.items.push(Box::new(d)); self }
    fn refer(&mut self, d: &'a dyn Draw) { self.extra.push(d); }
    fn all(&self) -> impl Iterator<Item = String> + '_ { self.items.iter().map(|d| d.draw()).chain(self.extra.iter().map(|d| d.draw())) }
    fn longest(&self) -> Option<&(dyn Draw + 'a)> { self.items.iter().map(|b| &**b).max_by_key(|d| d.draw().len()) }
}
fn boxed<'a>(s: &'a str) -> Box<dyn Draw + 'a> { Box::new(Label { text: s, n: 1 }) }
fn stat() -> Box<dyn Draw> { Box::new(Label { text: "static", n: 2 }) }
fn short<'s>(b: Box<dyn Draw>, _: &'s str) -> Box<dyn Draw + 's> { b }
fn shown<'a>(items: &[&'a dyn Display]) -> Vec<String> { items.iter().map(|i| i.to_string()).collect() }
fn pick<'a>(a: &'a dyn Draw, b: &'a (dyn Draw + 'a), first: bool) -> &'a dyn Draw { if first { a } else { b } }
fn mutate(d: &mut dyn FnMut(u32)) { d(1); d(2); }
fn main() {
    let text = String::from("owned text");
    let label = Label { text: &text, n: 7 };
    let mut canvas = Canvas { items: vec![], extra: vec![] };
    canvas.add(Label { text: &text[..5], n: 3 }).add(Label { text: "lit", n: 4 });
    canvas.refer(&label);
    canvas.items.push(boxed(&text));
    canvas.items.push(stat());
    canvas.items.push(short(stat(), &text));
    println!("{:?}", canvas.all().collect::<Vec<_>>());
    println!("{:?}", canvas.longest().map(|d| d.name().len()));
    drop(canvas);
    let n = 5;
    println!("{:?}", shown(&[&n, &text, &'c', &&1.5]));
    println!("{}", pick(&label, &*boxed("b"), true).draw());
    let mut sum = 0;
    mutate(&mut |n| sum += n);
    let mut f: Box<dyn FnMut(u32) + '_> = Box::new(|n| sum += n * 10);
    mutate(&mut f);
    mutate(&mut *f);
    drop(f);
    println!("{sum}");
    let handlers: Vec<(&str, Box<dyn Fn(&str) -> String>)> = vec![("up", Box::new(|s| s.to_uppercase())), ("len", Box::new(|s| s.len().to_string()))];
    for (name, h) in &handlers { print!("{name}={} ", h(&text)); }
    println!();
    let any: Box<dyn Draw + '_> = if n > 3 { Box::new(Label { text: &text, n }) } else { stat() };
    println!("{}", any.draw());
}
