fn add_one(n: &mut i32) {
    *n += 1;
}
fn longest<'a>(a: &'a str, b: &'a str) -> &'a str {
    if a.len() >= b.len() { a } else { b }
}
fn main() {
    let mut n = 1;
    add_one(&mut n);
    let r = &n;
    let rr = &r;
    println!("{} {} {}", r, **rr + 1, *r == 2);
    let m = &mut n;
    *m *= 10;
    add_one(m);
    println!("{m}");
    println!("{}", longest("hello", "hi"));
}
