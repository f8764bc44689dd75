async fn f() -> &'static str {
    let s = String::from("x");
    &s
}
fn main() { drop(f()); }
