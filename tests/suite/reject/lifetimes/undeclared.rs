fn f(a: &'a str) -> &'a str {
    a
}
fn main() {
    f("a");
}
