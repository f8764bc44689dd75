fn main() {
    let mut v = vec![1];
    let a = &mut v;
    let b = &*a;
    a.push(1);
    println!("{}", b.len());
}
