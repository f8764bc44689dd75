struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let o = Some(s());
    while let Some(x) = o {
        println!("{}", x.n);
    }
}
