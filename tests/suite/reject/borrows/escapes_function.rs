fn keep(text: &'static str) -> usize { text.len() }
fn relay(text: &str) -> usize {
    keep(text)
}
fn main() { println!("{}", relay("a")); }
