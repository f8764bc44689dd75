// edition: 2021
//! Binding modes of edition 2021: `mut`, `ref` and `&` under a default binding mode that 2024 forbids.
fn main() {
    let r = &(1, String::from("s"), &5);
    let (mut a, b, &c) = r else { unreachable!() };
    a += 1;
    println!("{a} {b} {c}");
    let &(ref x, ref y, _) = r;
    let (ref z, ..) = r;
    println!("{x} {y} {}", *z + 1);
    if let Some(ref v) = &Some(3) { println!("{}", v); }
    match &mut Some(3) { Some(ref mut n) => { *n += 1; println!("{n}") } None => {} }
    let [&p, mut q] = &[&1, &2];
    q = &7;
    println!("{p} {q}");
    for (i, mut n) in [(1, 2), (3, 4)].iter() { n += i; print!("{n} "); }
    println!();
}
