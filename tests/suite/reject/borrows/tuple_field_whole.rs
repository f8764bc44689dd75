fn main() {
    let mut t = (String::from("a"), 1);
    let s = &mut t.0;
    let u = t;
    s.push('x');
    println!("{}", u.1);
}
