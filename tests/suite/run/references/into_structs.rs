struct Pair {
    a: String,
    b: Vec<i32>,
}
fn b_of(p: &mut Pair) -> &mut Vec<i32> {
    &mut p.b
}
fn main() {
    let mut p = Pair { a: String::from("x"), b: vec![1] };
    b_of(&mut p).push(2);
    let a = &p.a;
    let b = &mut p.b;
    b.push(3);
    println!("{a} {b:?}");
    for x in p.b.iter_mut() {
        *x *= 2;
    }
    println!("{:?}", p.b);
}
