fn add(n: i32) -> impl Fn(i32) -> i32 {
    let closure = |x| x + n;
    closure
}
fn main() {
    println!("{}", add(1)(2));
}
