fn main() {
    println!("{nothing}");
}
