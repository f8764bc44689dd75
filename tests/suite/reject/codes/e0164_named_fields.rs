enum Shape {
    Dot,
    Square { side: u8 },
}

fn side(shape: Shape) -> u8 {
    match shape {
        Shape::Dot => 0,
        Shape::Square(side) => side,
    }
}

fn main() {
    side(Shape::Dot);
    side(Shape::Square { side: 1 });
}
