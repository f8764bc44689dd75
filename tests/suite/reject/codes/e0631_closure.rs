fn foo<F: Fn(usize)>(f: F) {}
fn main() { foo(|_: isize| {}); }
