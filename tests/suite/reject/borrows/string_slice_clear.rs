fn first(text: &String) -> &str { &text[..1] }
fn main() {
    let mut text = String::from("abc");
    let head = first(&text);
    text.clear();
    println!("{head}");
}
