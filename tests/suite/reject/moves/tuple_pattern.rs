struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let pair = (s(), s());
    let (a, _) = pair;
    let b = pair.1;
    let c = pair.0;
    println!("{} {} {}", a.n, b.n, c.n);
}
