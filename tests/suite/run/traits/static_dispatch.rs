trait Area {
    const SIDES: u32;
    fn area(&self) -> f64;
    fn describe(&self) -> String {
        format!("{} sides, area {}", Self::SIDES, self.area())
    }
}
struct Square(f64);
struct Tri(f64, f64);
impl Area for Square {
    const SIDES: u32 = 4;
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}
impl Area for Tri {
    const SIDES: u32 = 3;
    fn area(&self) -> f64 {
        self.0 * self.1 / 2.0
    }
    fn describe(&self) -> String {
        String::from("a triangle")
    }
}
fn show(a: &impl Area) {
    println!("{}", a.describe());
}
fn main() {
    show(&Square(2.0));
    show(&Tri(3.0, 4.0));
}
