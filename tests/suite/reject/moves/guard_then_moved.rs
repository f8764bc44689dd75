struct S {
    n: u32,
}
fn s() -> S {
    S { n: 1 }
}
fn main() {
    let x = s();
    match x {
        y if y.n == 2 => println!("two"),
        z => println!("{}", z.n),
    }
    println!("{}", x.n);
}
