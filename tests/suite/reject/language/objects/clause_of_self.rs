use std::rc::Rc;

trait Shape {
    fn area(&self) -> u32 {
        4
    }
    fn twice(&self)
    where
        Self: Shape,
    {
    }
}

impl Shape for u8 {}

fn shown(shape: &dyn Shape) -> u32 {
    shape.area()
}

fn main() {
    println!("{}", shown(&Rc::new(1u8).as_ref().clone()));
}
