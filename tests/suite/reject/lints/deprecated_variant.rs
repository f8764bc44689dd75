#![deny(warnings)]
#[allow(dead_code)]
enum Shape {
    Round,
    #[deprecated]
    Oval,
}
fn main() {
    let shape = Shape::Round;
    println!(
        "{}",
        match shape {
            Shape::Round => 1,
            Shape::Oval => 2,
        }
    );
}
