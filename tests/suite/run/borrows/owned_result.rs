fn make() -> String {
    let text = String::from("x");
    let view = &text;
    view.to_uppercase()
}
fn main() {
    println!("{}", make());
}
