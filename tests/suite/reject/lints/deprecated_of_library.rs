#![deny(warnings)]
fn main() {
    let word = " a ".trim_start();
    println!("{}", word.trim_right());
}
