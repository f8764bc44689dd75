fn main() {
    let (x, y) = (1, 2);
    let mut r = &x;
    println!("{r}");
    r = &y;
    println!("{r}");
    let s;
    if *r > 1 { s = r; } else { s = &x; }
    println!("{s}");
}
