fn wrap<T>(t: T) -> (T,) {
    (t,)
}
fn take<F: Fn(String) -> usize>(f: (F,)) -> usize {
    f.0("abc".to_string())
}
fn main() {
    println!("{}", take(wrap(|x| x.len())));
}
