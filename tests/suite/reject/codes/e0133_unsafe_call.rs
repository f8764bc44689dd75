unsafe fn f() {}
fn main() {
    f();
}
