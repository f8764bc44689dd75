fn make() -> &'static str {
    let text = String::from("x");
    &text
}
fn main() {
    println!("{}", make());
}
