fn f(a: u8, b: String) {}
fn main() {
    f(
        1,
        "x",
    );
}
