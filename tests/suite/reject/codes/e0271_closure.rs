fn call<F: Fn() -> u8>(f: F) -> u8 { f() }
fn main() {
    call(|| "x");
    let g = || String::new();
    call(g);
}
