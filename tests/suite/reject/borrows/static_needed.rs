fn keep(text: &'static str) -> &'static str { text }
fn main() {
    let own = String::from("x");
    println!("{}", keep(&own));
}
