fn f(x: i32) -> i32 {
    if x > 0 { 1 }
}
fn main() {}
