fn main() {
    let mut text = String::from("a");
    let view = &mut text;
    view.push('b');
    let view = &text;
    let view = view.len();
    text.push('c');
    println!("{text} {view}");
}
