fn f<T>(t: T) -> usize {
    t.len()
}
fn main() {
    f("a");
}
