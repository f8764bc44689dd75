enum Shape {
    Dot,
    Square { side: u8 },
}
use Shape::Square;

fn side(shape: Shape) -> u8 {
    match shape {
        Shape::Dot => 0,
        Square(side) => side,
    }
}

fn main() {
    side(Shape::Dot);
    side(Square { side: 1 });
}
