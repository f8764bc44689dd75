fn main() {
    let mut text = String::from("ab");
    let mut chars = text.chars().rev();
    text.push('c');
    println!("{:?}", chars.next());
}
