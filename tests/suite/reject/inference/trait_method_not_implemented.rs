trait Shape {
    fn area(&self) -> f64;
}
struct Square(f64);
fn main() {
    let s = Square(2.0);
    println!("{}", s.area());
}
