fn apply(f: impl Fn(i32) -> i32) -> i32 {
    f(1)
}
fn main() {
    println!("{}", apply(|x: &str| 1));
}
