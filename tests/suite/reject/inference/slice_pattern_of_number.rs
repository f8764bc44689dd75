fn main() {
    let x = 5;
    let [a, ..] = x;
    println!("{a}");
}
