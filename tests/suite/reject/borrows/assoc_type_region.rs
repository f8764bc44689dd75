trait Source { type Item; fn get(&self) -> Self::Item; }
impl<'a> Source for &'a Vec<String> { type Item = &'a String; fn get(&self) -> &'a String { &self[0] } }
fn take<S: Source>(s: S) -> S::Item { s.get() }
fn main() {
    let r;
    { let v = vec![String::from("a")]; r = take(&v); }
    println!("{r}");
}
