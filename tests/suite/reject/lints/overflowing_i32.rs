fn main() {
    let x = 3_000_000_000;
    println!("{x}");
}
