fn f(x: &Fn(i32) -> i32) -> i32 {
    x(1)
}
fn main() {}
