fn main() {
    let text = String::from("t");
    let view = &text;
    let own = move || text.len();
    println!("{view} {}", own());
}
