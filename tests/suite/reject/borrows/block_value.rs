fn main() {
    let view = {
        let text = String::from("a");
        text.as_str()
    };
    println!("{view}");
}
