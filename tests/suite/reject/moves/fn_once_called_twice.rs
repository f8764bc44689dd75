struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let x = s();
    let f = || {
        let y = x;
        y.n
    };
    println!("{}", f());
    println!("{}", f());
}
