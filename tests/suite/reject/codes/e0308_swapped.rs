fn f(a: u8, b: String) {}
fn main() {
    f(String::new(), 1);
}
