trait Trait { fn bar<'a,'b>(x: &'a str, y: &'b str) -> &'a str; }
struct Foo;
impl Trait for Foo {
    fn bar(x: &str, y: &str) -> &str { x }
}
fn main() {}
