fn take<F: Fn(String) -> usize>(f: Option<F>) -> usize {
    f.unwrap()("abc".to_string())
}
fn main() {
    println!("{}", take(Some(|x| x.len())));
}
