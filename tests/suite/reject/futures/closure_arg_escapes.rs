fn main() {
    let f = async |s: &str| s.len();
    let future = { let s = String::new(); f(&s) };
    drop(future);
}
