//! What is kept of the arguments of a format string while later ones are awaited.

async fn v(n: u64) -> u64 { n }
async fn two() { print!("{} {}", v(1).await, v(2).await); }
async fn one() { print!("{}", v(1).await); }
async fn fmt() -> String { format!("{} {}", v(1).await, v(2).await) }
async fn three() { println!("{} {} {}", v(1).await, v(2).await, v(3).await); }
async fn args(a: u8) { println!("{a} {} {}", v(1).await, v(2).await); }
async fn eq() { assert_eq!(v(1).await, v(1).await); }
async fn named() { println!("{x} {}", v(2).await, x = v(1).await); }
fn main() {
    println!("{} {} {} {} {} {} {}", size_of_val(&two()), size_of_val(&one()), size_of_val(&fmt()), size_of_val(&three()), size_of_val(&args(1)), size_of_val(&eq()), size_of_val(&named()));
}
