struct W<F> {
    f: F,
}
fn mk() -> W<impl Fn(String) -> usize> {
    W { f: |x| x.len() }
}
fn main() {
    println!("{}", (mk().f)("abc".to_string()));
}
