fn f(s: &String) -> usize {
    s.len()
}
fn main() {
    println!("{}", f(String::from("a")));
}
