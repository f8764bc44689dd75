fn main() {
    let s = String::from("a");
    let f = move || s.len();
    println!("{} {}", f(), s);
}
