use std::cell::Cell;
fn take<F: Fn(String) -> usize>(f: Cell<F>) -> usize {
    f.into_inner()("abc".to_string())
}
fn main() {
    println!("{}", take(Cell::new(|x| x.len())));
}
