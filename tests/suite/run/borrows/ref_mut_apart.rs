fn main() {
    let mut pair = (Some(1), Some(2));
    if let (Some(a), Some(b)) = (&mut pair.0, &mut pair.1) {
        std::mem::swap(a, b);
    }
    let (ref mut x, ref y) = pair;
    *x = *y;
    println!("{pair:?}");
}
