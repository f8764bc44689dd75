fn add(n: i32) -> impl Fn(i32) -> i32 {
    |x| x + n
}
fn main() {
    println!("{}", add(1)(2));
}
