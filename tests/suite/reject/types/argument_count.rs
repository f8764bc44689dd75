fn f(a: i32, b: i32) -> i32 {
    a + b
}
fn main() {
    f(1);
}
