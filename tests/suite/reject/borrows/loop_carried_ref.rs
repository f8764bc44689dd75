fn main() {
    let mut last: Option<&String> = None;
    for i in 0..2 {
        let text = i.to_string();
        println!("{last:?}");
        last = Some(&text);
    }
}
