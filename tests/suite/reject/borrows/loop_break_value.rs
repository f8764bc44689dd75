fn main() {
    let found: &String;
    loop {
        let text = String::from("a");
        if text.len() == 1 { found = &text; break; }
    }
    println!("{found}");
}
