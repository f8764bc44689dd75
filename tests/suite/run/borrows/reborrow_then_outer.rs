fn main() {
    let mut v = vec![1];
    let a = &mut v;
    {
        let b = &mut *a;
        b.push(2);
    }
    a.push(3);
    let c = &*a;
    println!("{}", c.len());
    a.push(4);
    println!("{v:?}");
}
