fn twice(f: impl Fn()) {
    f();
    f();
}
fn main() {
    let s = String::from("x");
    let c = || drop(s);
    twice(c);
}
