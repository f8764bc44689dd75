fn f(x: Option<i32>) -> i32 {
    match x {
        Some(n) => n,
        None => (),
    }
}
fn main() {}
