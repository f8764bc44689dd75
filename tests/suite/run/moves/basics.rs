fn take(s: String) -> usize {
    s.len()
}
fn give() -> String {
    String::from("given")
}
fn through(s: String) -> String {
    s
}
fn main() {
    let a = String::from("hello");
    let b = a;
    let c = b.clone();
    println!("{} {}", take(b), c);
    let d = through(give());
    println!("{d}");
    let mut e = d;
    e = String::from("other");
    println!("{e}");
}
