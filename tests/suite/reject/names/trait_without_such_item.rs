trait Shape {
    const SIDES: u32;
}
fn main() {
    let x = Shape::CORNERS;
}
