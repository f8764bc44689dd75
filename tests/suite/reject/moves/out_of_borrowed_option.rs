fn f(o: &Option<String>) -> String {
    match *o {
        Some(s) => s,
        None => String::new(),
    }
}
fn main() {
    f(&None);
}
