fn f(u: i32, v: &str) {}
fn main() {
    f(1);
}
