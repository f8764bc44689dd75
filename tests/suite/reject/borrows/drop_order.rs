struct Watcher<'a>(&'a String);
impl Drop for Watcher<'_> { fn drop(&mut self) { println!("{}", self.0); } }
fn main() {
    let watcher;
    let text = String::from("a");
    watcher = Watcher(&text);
}
