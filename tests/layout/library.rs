// type: String
fn main() {
    let s = String::from("hi");
    println!("{s}");
}
