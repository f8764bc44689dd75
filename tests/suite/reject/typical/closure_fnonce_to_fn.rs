fn call<F: Fn()>(f: F) { f() }
fn main() {
    let s = String::new();
    call(move || drop(s));
}
