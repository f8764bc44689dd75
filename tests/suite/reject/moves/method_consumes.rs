fn main() {
    let a = String::from("a");
    let b = a.into_bytes();
    println!("{a} {b:?}");
}
