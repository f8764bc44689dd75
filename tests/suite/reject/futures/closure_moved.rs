fn main() {
    let s = String::new();
    let f = async move || s.len();
    println!("{s}");
    drop(f);
}
