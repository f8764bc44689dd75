trait T {
    fn new() -> Self;
}
fn f(x: &dyn T) {}
fn main() {}
