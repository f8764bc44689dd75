//! `whole @ Struct { part }`: the parts are bound first, so copies of them may be taken although the whole is moved.
#[derive(Debug)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug)]
enum Shape {
    Round(Point, u8),
    Flat { corner: Point, sides: u8 },
    None,
}

#[derive(Debug)]
struct Loud(i32);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn whole(shape: Shape) -> String {
    match shape {
        round @ Shape::Round(Point { x, .. }, n) if n > 3 => format!("{round:?} {x} {n}"),
        other @ (Shape::Round(Point { y: some, .. }, _) | Shape::Flat { corner: Point { x: some, .. }, .. }) => {
            format!("{other:?} {some}")
        }
        none @ Shape::None => format!("{none:?}"),
    }
}

fn nested(pair: (Point, [u8; 3])) -> (Point, [u8; 3], i32, u8) {
    let all @ (Point { x, .. }, [.., last]) = pair;
    (all.0, all.1, x, last)
}

fn argument(moved @ Point { x, y }: Point) -> i32 {
    drop(moved);
    x + y
}

fn main() {
    let p @ Point { x: px, y: py } = Point { x: 10, y: 23 };
    println!("{px} {py} {p:?}");
    let point = Point { x: 10, y: 5 };
    if let p @ Point { x: 10, y } = point {
        println!("{y} {p:?}");
    }
    println!("{}", whole(Shape::Round(Point { x: 1, y: 2 }, 4)));
    println!("{}", whole(Shape::Round(Point { x: 1, y: 2 }, 3)));
    println!("{}", whole(Shape::Flat { corner: Point { x: 5, y: 6 }, sides: 4 }));
    println!("{}", whole(Shape::None));
    if let Shape::Flat { corner, sides } = (Shape::Flat { corner: Point { x: 5, y: 6 }, sides: 4 }) {
        println!("{corner:?} {sides}");
    }
    println!("{:?}", nested((Point { x: 7, y: 8 }, [1, 2, 3])));
    println!("{}", argument(Point { x: 2, y: 3 }));
    let outer @ Some(Loud(number)) = Some(Loud(4)) else { return };
    println!("{outer:?} {number}");
    let ref kept @ Loud(ref inner) = Loud(5);
    println!("{kept:?} {inner}");
    let closure = |both @ (Loud(a), Loud(b)): (Loud, Loud)| println!("{both:?} {a} {b}");
    closure((Loud(6), Loud(7)));
}
