struct S { a: String, b: usize }
fn main() {
    let mut s = S { a: "x".into(), b: 0 };
    let a = &s.a;
    s = S { a: "y".into(), b: 1 };
    println!("{a} {}", s.b);
}
