fn main() {
    let texts = [String::from("t"), String::from("u")];
    let mut all: Vec<&String> = Vec::new();
    for text in &texts { all.push(text); }
    all.reverse();
    println!("{all:?}");
}
