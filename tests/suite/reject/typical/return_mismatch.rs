fn f(x: i32) -> String {
    if x > 0 { return 5; }
    String::new()
}
fn main() {}
