fn main() {
    let boxed = Box::new(String::from("b"));
    let view: &str = &boxed;
    let text = *boxed;
    println!("{view} {text}");
}
