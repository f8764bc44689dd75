struct Watcher<'a>(&'a String);
impl Drop for Watcher<'_> {
    fn drop(&mut self) { println!("{}", self.0); }
}
fn main() {
    let text = String::from("a");
    let watcher = Watcher(&text);
    let all = vec![Watcher(&text), Watcher(watcher.0)];
    println!("{}", all.len());
}
