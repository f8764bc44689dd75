fn main() {
    let pair = &(1, String::new());
    let (mut a, _) = pair;
    a += 1;
    println!("{a}");
}
