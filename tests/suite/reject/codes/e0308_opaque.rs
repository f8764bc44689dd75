fn f(b: bool) -> impl std::fmt::Display {
    if b { return 1; }
    "a"
}
fn main() {}
