struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn twice(f: &dyn Fn() -> S) -> u32 {
    f().n + f().n
}
fn main() {
    let x = s();
    println!("{}", twice(&|| x));
}
