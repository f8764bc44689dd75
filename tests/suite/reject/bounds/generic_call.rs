fn show<T: Clone>(t: T) -> T {
    t.clone()
}
struct P;
fn main() {
    show(P);
}
