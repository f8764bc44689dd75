struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let mut x = s();
    drop(x);
    x.n = 3;
}
