trait A {} trait B {}
fn f(a: Box<dyn A>) -> Box<dyn B> { a }
fn main() {}
