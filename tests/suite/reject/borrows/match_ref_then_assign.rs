fn main() {
    let mut value = Some(String::from("a"));
    match &value {
        Some(text) => { value = None; println!("{text}"); }
        None => {}
    }
}
