struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn first(all: &[S]) -> u32 {
    if let [a, ..] = *all {
        return a.n;
    }
    0
}
fn main() {
    println!("{}", first(&[s()]));
}
