fn mk() -> Option<impl Fn(&str) -> usize> {
    Some(|x| 3)
}
fn main() {
    println!("{}", mk().unwrap()("abc"));
}
