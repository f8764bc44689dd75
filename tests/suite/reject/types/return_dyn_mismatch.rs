trait T {}
struct A;
fn f() -> Box<dyn T> {
    Box::new(A)
}
fn main() {
    f();
}
