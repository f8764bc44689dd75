fn main() {
    let b = Box::new(String::from("a"));
    let c = *b;
    println!("{c}");
    println!("{b}");
}
