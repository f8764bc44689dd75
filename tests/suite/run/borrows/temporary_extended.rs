fn main() {
    let view = &String::from("abc");
    let part = &view[1..];
    let pair = (&String::from("p"), 1);
    println!("{view} {part} {}", pair.0);
}
