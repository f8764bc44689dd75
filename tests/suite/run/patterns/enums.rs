#[derive(Debug)]
enum Shape {
    Circle(f64),
    Rect { w: f64, h: f64 },
    Unit,
}
use Shape::*;
fn area(s: &Shape) -> f64 {
    match s {
        Circle(r) => 3.0 * r * r,
        Rect { w, h } => w * h,
        Unit => 1.0,
    }
}
fn main() {
    for s in [Circle(2.0), Rect { w: 2.0, h: 3.5 }, Unit] {
        println!("{s:?} {}", area(&s));
    }
}
