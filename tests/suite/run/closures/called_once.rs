fn later<T: std::fmt::Debug>(value: T) -> Box<dyn FnOnce() -> String> where T: 'static {
    Box::new(move || format!("{value:?}"))
}
fn twice<T: Clone + std::fmt::Debug>(value: T, count: usize) -> usize {
    let closure = |extra: usize| { let copy = value.clone(); format!("{copy:?}").len() + extra };
    once(closure, count)
}
fn once<F: FnOnce(usize) -> usize>(f: F, n: usize) -> usize { f(n) }
fn main() {
    println!("{} {} {}", later(1u8)(), later(String::from("long"))(), later([1u64, 2, 3])());
    println!("{} {} {}", twice(1u8, 1), twice(String::from("abc"), 2), twice([7u64; 4], 3));
}
