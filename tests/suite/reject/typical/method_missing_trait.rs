trait Summary { fn summarize(&self) -> String; }
struct T;
fn main() { println!("{}", T.summarize()); }
