fn main() {
    unsafe println!("a");
}
