struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let all = [s(), s()];
    let i = 1;
    let one = all[i];
    println!("{}", one.n);
}
