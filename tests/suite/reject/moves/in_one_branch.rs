fn main() {
    let s = String::from("a");
    if s.len() > 3 {
        drop(s);
    }
    println!("{s}");
}
