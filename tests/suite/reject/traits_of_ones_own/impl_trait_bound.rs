trait Shapes {
    fn sides(&self) -> impl Iterator<Item = u32>;
}
struct Dot;
impl Shapes for Dot {
    fn sides(&self) -> u32 {
        3
    }
}
fn main() {
    println!("{}", Dot.sides().count());
}
