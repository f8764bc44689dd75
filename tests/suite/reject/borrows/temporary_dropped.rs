fn main() {
    let view = String::from("abc").as_str().trim();
    println!("{view}");
}
