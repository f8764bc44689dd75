fn f() -> impl AsyncFn() -> usize {
    let s = String::new();
    async || s.len()
}
fn main() { drop(f()); }
