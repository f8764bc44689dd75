fn show<T: std::fmt::Debug>(value: T) -> Box<dyn std::fmt::Debug> {
    Box::new(value)
}
fn main() { println!("{:?}", show(1)); }
