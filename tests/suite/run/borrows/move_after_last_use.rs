fn main() {
    let name = String::from("n");
    let view = name.as_str();
    println!("{view}");
    let other = name;
    println!("{other}");
}
