struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let x = s();
    let both = [x, x];
    println!("{}", both[0].n);
}
