fn main() {
    let s = String::from("x");
    println!("{}", !s);
}
