fn f() {}
fn main() {
    f()
    f();
}
