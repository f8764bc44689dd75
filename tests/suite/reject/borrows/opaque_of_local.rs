fn letters() -> impl Iterator<Item = char> {
    let text = String::from("a");
    text.chars()
}
fn main() {
    println!("{}", letters().count());
}
