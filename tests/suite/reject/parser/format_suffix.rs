fn main() {
    let text = "a";
    println!("{text}"e);
}
