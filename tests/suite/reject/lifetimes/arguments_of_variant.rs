fn f(x: &str) {
    let s = Some::<&'static str>(x);
}
fn main() {}
