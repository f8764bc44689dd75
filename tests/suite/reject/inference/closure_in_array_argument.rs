fn take<F: Fn(String) -> usize>(f: [F; 1]) -> usize {
    f[0]("abc".to_string())
}
fn main() {
    println!("{}", take([|x| x.len()]));
}
