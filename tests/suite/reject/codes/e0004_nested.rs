enum Shape { Dot, Line(u32), Box { w: u32, h: Option<u32> } }
fn area(s: &Shape) -> u32 {
    match s {
        Shape::Dot => 0,
        Shape::Line(n) => *n,
        Shape::Box { w, h: Some(h) } => w * h,
    }
}
fn main() { println!("{}", area(&Shape::Dot)); }
