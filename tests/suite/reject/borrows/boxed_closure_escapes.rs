fn adder(step: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(|value| value + step)
}
fn main() { println!("{}", adder(1)(2)); }
