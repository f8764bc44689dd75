fn outer<T>(t: T) {
    fn inner(x: T) {}
}
fn main() {
    outer(1);
}
