trait Shape {
    fn area(&self) -> u32;
    fn doubled(&self) -> u32
    where
        Self: Sized,
    {
        self.area() * 2
    }
}
fn total(shapes: &[Box<dyn Shape>]) -> u32 {
    shapes.iter().map(|shape| shape.doubled()).sum()
}
fn main() {
    println!("{}", total(&[]));
}
