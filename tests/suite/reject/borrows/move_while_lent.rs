fn main() {
    let name = String::from("n");
    let view = name.as_str();
    let other = name;
    println!("{view} {other}");
}
