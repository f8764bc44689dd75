fn foo<'static>(arg: &'static str) { }
fn main() {}
