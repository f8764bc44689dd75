fn main() {
    println!("a";
}
