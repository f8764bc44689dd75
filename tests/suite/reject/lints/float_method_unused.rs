#![deny(unused_must_use)]
fn main() {
    let side = 2.0_f64;
    let root = side.sqrt();
    side.max(root);
    println!("{root}");
}
