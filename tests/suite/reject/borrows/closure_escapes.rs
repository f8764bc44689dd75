fn adder(step: i32) -> impl Fn(i32) -> i32 {
    |value| value + step
}
fn main() { println!("{}", adder(1)(2)); }
