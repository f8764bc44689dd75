fn adder(step: i32) -> impl Fn(i32) -> i32 {
    move |value| value + step
}
fn boxed(text: &str) -> Box<dyn Fn() -> usize + '_> {
    Box::new(move || text.len())
}
fn main() {
    println!("{} {}", adder(1)(2), boxed("abc")());
}
