fn main() {
    let s: &str = &format!("a{}", 1);
    let t = format!("b").as_str();
    println!("{s}{t}");
}
