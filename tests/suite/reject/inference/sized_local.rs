fn main() {
    let s: str = *"abc";
    println!("{}", s.len());
}
