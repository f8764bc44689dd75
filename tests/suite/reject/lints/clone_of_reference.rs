#![deny(warnings)]
struct NoClone;
fn main() {
    let words = vec!["a", "b"];
    let kept: Vec<&str> = words.iter().map(|word| word.clone()).collect();
    println!("{kept:?}");
    let value = &NoClone;
    let _ = value.clone();
}
