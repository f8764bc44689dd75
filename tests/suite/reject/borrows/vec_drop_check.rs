fn main() {
    let mut all = Vec::new();
    let guard = Noisy(&1);
    all.push(guard);
    let text = 5;
    all.push(Noisy(&text));
}
struct Noisy<'a>(&'a i32);
impl Drop for Noisy<'_> { fn drop(&mut self) { println!("{}", self.0); } }
