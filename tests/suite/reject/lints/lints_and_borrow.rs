fn main() {
    let y = 1 / 0;
    let s = String::new();
    drop(s);
    println!("{s}");
}
