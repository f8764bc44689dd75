#![deny(unused_must_use)]
fn main() {
    let kept = format!("{}", 1);
    format!("{kept}{}", 2);
}
