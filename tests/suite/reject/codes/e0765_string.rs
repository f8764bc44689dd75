fn main() {
    println!("hi);
}
