fn main() {
    let pick = |one: &str, _two: &str| -> &str { one };
    println!("{}", pick("a", "b"));
}
