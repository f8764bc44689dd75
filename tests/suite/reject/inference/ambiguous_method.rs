trait A {
    fn name(&self) -> &str {
        "a"
    }
}
trait B {
    fn name(&self) -> &str {
        "b"
    }
}
struct S;
impl A for S {}
impl B for S {}
fn main() {
    println!("{}", S.name());
}
