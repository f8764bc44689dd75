fn main() {
    let view = {
        let text = String::from("a");
        text.clone() + &text
    };
    let len = {
        let text = &view;
        text.len()
    };
    println!("{view} {len}");
}
