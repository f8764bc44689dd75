fn main() {
    let words = Some(vec!["a", "b"]);
    println!("{}", words.len());
}
