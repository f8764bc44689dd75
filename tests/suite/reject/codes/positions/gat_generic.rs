trait Fam { type Of<T>; } struct V; impl Fam for V { type Of<T> = Vec<T>; }
fn f<F: Fam>(x: F::Of) {}
fn main() {}
