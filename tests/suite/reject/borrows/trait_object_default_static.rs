trait Job { fn run(&self); }
struct Print<'a>(&'a str);
impl Job for Print<'_> { fn run(&self) { println!("{}", self.0); } }
fn boxed(text: &str) -> Box<dyn Job> { Box::new(Print(text)) }
fn main() { boxed("a").run(); }
