fn main() {
    println!("{}", size_of::<[&str; 2]>());
    println!("{}", size_of::<[str; 2]>());
}
