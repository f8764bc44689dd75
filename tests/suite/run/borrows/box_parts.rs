fn main() {
    let mut b = Box::new((String::from("a"), String::from("b")));
    let one = &mut b.0;
    let two = &b.1;
    one.push_str(two);
    let (x, y) = *b;
    println!("{x} {y}");
}
