fn number<'a>() -> &'a String {
    &String::from("x")
}
fn main() { number(); }
