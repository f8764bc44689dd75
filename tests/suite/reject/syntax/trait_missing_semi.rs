trait T {
    fn f()
    fn g();
}
fn main() {}
