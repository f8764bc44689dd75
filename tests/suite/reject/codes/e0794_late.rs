fn foo<'a>(x: &'a str) -> &'a str { x }
static GET: &str = foo::<'static>("a");
fn main() { foo::<'static>("x"); }
