struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let x = s();
    while x.n > 3 {
        drop(x);
    }
}
