fn spawn<F: Future + Send + 'static>(_: F) {}
fn main() {
    let text = String::from("x");
    spawn(async { println!("{text}"); });
}
