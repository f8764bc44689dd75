fn letters() -> impl Iterator<Item = char> {
    String::from("a").chars()
}
fn main() {
    println!("{}", letters().count());
}
