fn f(a: u8, b: u8) {}
fn main() {
    f("a");
    f("a", 1);
}
