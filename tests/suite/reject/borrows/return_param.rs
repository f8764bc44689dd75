fn tail(text: String) -> &'static str {
    text.as_str()
}
fn main() { tail(String::new()); }
