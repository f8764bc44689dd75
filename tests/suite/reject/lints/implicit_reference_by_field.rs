//! A field behind a smart pointer behind a raw pointer.

use std::rc::Rc;

struct Point {
    x: i32,
}

fn main() {
    let point = Rc::new(Point { x: 3 });
    let pointer: *const Rc<Point> = &raw const point;
    println!("{}", unsafe { (*pointer).x });
}
