fn id<T>(x: T) -> T {
    x
}
fn g(x: &str) {
    id::<&'static str>(x);
}
fn main() {}
