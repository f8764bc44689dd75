fn f() -> String {
    return 5;
}
fn main() {
    f();
}
