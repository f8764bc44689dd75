fn show<'a, T: std::fmt::Debug + 'a>(value: T) -> Box<dyn std::fmt::Debug + 'a> {
    Box::new(value)
}
fn main() {
    let n = 1;
    println!("{:?} {:?}", show(&n), show("s"));
}
