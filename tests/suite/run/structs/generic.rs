#[derive(Debug)]
struct Pair<T> {
    a: T,
    b: T,
}
impl<T: PartialOrd + Copy> Pair<T> {
    fn largest(&self) -> T {
        if self.a > self.b { self.a } else { self.b }
    }
}
impl Pair<String> {
    fn joined(&self) -> String {
        format!("{}{}", self.a, self.b)
    }
}
fn main() {
    println!("{} {}", Pair { a: 1, b: 2 }.largest(), Pair { a: 2.5, b: 1.5 }.largest());
    println!("{}", Pair { a: String::from("x"), b: String::from("y") }.joined());
}
