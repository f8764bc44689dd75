fn need<'a, 'b: 'a>(_a: &'a str, b: &'b str) -> &'b str { b }
fn f<'a, 'b>(a: &'a str, b: &'b str) -> &'a str { need::<'a, '_>(a, b) }
fn main() { println!("{}", f("a", "b")); }
