fn main() {
    let x: Result<String, ()> = Ok(String::new());
    x.push_str("a");
}
