fn main() {
    let b = Box::new((String::from("a"), String::from("b")));
    let r = &b.0;
    let c = b.1;
    let d = b;
    println!("{r} {c} {}", d.0);
}
