fn main() {
    let s: String = "hello";
    let t: &str = String::from("a");
}
