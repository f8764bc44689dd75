// type: Shape
enum Shape { Circle(f64), Rect { w: u32, h: u8 }, Nothing }
fn main() {
    let s = Shape::Rect { w: 3, h: 4 };
    if let Shape::Rect { w, h } = &s { println!("{w} {h}"); }
    drop(Shape::Circle(1.0));
    drop(Shape::Nothing);
}
