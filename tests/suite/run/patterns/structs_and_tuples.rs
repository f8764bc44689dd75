struct Point {
    x: i32,
    y: i32,
}
fn main() {
    let p = Point { x: 3, y: -3 };
    let Point { x, y: b } = p;
    println!("{x} {b}");
    match p {
        Point { x: 0, .. } => println!("on y"),
        Point { x, y } if x == -y => println!("diagonal {x}"),
        _ => println!("else"),
    }
    let ((a, _), [c, .., d]) = ((1, 2), [3, 4, 5]);
    println!("{a} {c} {d}");
}
