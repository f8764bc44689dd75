fn main() {
    let mut value = Some(String::from("a"));
    if let Some(text) = &mut value {
        let moved = value;
        text.push('b');
        println!("{moved:?}");
    }
}
