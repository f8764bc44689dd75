static NAME: String = String::from("x");
fn main() {
    println!("{NAME}");
}
