fn name() -> String { String::from("n") }
fn main() {
    let view: &str;
    match name() {
        ref text => view = text,
    }
    println!("{view}");
}
