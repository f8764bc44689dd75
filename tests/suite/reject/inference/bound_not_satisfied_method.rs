#[derive(Debug)]
struct P(i32);
fn main() {
    let mut v = vec![P(2), P(1)];
    v.sort();
    println!("{v:?}");
}
