fn run<F: FnOnce() + 'static>(f: F) { f() }
fn main() {
    let text = String::from("a");
    run(|| println!("{text}"));
}
