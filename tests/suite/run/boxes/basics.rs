fn main() {
    let b = Box::new(41);
    let c = *b + 1;
    let mut d = Box::new(String::from("in a box"));
    d.push('!');
    println!("{b} {c} {d} {}", d.len());
    let e: Box<[i32]> = vec![1, 2, 3].into_boxed_slice();
    println!("{:?} {}", e, e.len());
    let s = *d;
    println!("{s}");
}
