fn call<F: Fn()>(f: F) { f() }
fn main() {
    let mut x = 0;
    call(|| x += 1);
}
