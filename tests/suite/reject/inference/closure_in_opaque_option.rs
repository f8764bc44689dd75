struct Foo {
    f: Option<Box<dyn Fn(String) -> usize>>,
}
fn mk() -> Option<impl Fn(String) -> usize> {
    Some(|x| x.len())
}
fn main() {
    println!("{}", mk().unwrap()("abc".to_string()));
}
